import { Field } from "../../design/index.ts";
import { KnownUsername } from "./known-username.tsx";

interface ShownPasswordProps {
  readonly value: string;
  readonly onValue: (password: string) => void;
}

/** The password once more, before something goes for good. */
export function ShownPassword(props: ShownPasswordProps) {
  return (
    <>
      <KnownUsername />
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
