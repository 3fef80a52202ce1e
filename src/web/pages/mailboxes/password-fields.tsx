import { Field } from "../../design/index.ts";
import { placesOf } from "./provider-places.ts";
import type { Connecting } from "./use-connecting.ts";

/** The password that opens a mailbox: often one that is made for programs. */
export function PasswordFields({ connecting: { draft, change, faults, found } }: { readonly connecting: Connecting }) {
  const wantsAppPassword = found?.provider?.auth !== "password" && found?.provider !== null;
  const { passwords } = placesOf(found?.provider?.id);
  return (
    <Field
      label={wantsAppPassword ? "App password" : "Password"}
      kind="password"
      value={draft.password}
      error={faults.password}
      autocomplete="off"
      onValue={(password) => change({ password })}
      hint={
        <>
          {passwords !== undefined && (
            <>
              It is made at <span class="font-medium wrap-anywhere text-ink-2">{passwords}</span>.{" "}
            </>
          )}
          It is kept encrypted on the machine that Fineline runs on.
        </>
      }
    />
  );
}
