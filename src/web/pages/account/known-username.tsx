import { account } from "../../own-account/index.ts";

/** Whose password it is, for password managers alone. */
export function KnownUsername() {
  return (
    <input
      type="email"
      class="hidden"
      autocomplete="username"
      value={account.value?.email}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}
