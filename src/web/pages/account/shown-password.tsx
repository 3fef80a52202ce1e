import { Field } from "../../design/index.ts";
import { account } from "../../own-account/index.ts";

interface ShownPasswordProps {
  readonly value: string;
  readonly onValue: (password: string) => void;
}

/** The password once more, before something goes for good. */
export function ShownPassword(props: ShownPasswordProps) {
  return (
    <>
      <input
        type="email"
        class="hidden"
        autocomplete="username"
        value={account.value?.email}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <Field
        {...props}
        label="Your password"
        kind="password"
        autocomplete="current-password"
        hint="If you sign in without one, leave this empty, and sign in anew right before."
      />
    </>
  );
}
