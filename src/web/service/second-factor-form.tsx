import { useState } from "preact/hooks";
import { Button, Field } from "../design/index.ts";
import { Fault, signOnApi, useAsking } from "../own-account/index.ts";

interface SecondFactorFormProps {
  readonly onSignedIn: () => void | Promise<void>;
  /** Back to the password. */
  readonly onBack: () => void;
}

/** Asks for the code of an authenticator, or for one of the codes that were written down. */
export function SecondFactorForm({ onSignedIn, onBack }: SecondFactorFormProps) {
  const [isLost, setLost] = useState(false);
  const [code, setCode] = useState("");
  const asking = useAsking();
  const enter = async () => {
    const route = isLost ? "POST /api/auth/two-factor/verify-backup-code" : "POST /api/auth/two-factor/verify-totp";
    const isIn = await asking.ask(async () => {
      await signOnApi.call(route, { body: { code: isLost ? code.trim() : code.replaceAll(/\D/g, "") } });
      await onSignedIn();
    });
    if (!isIn) setCode("");
  };
  return (
    <form
      class="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <Field
        key={String(isLost)}
        label={isLost ? "Recovery code" : "Code from your authenticator"}
        hint={
          isLost ? "One of those that you wrote down. Each works once." : "Six figures. They change every half minute."
        }
        inputMode={isLost ? "text" : "numeric"}
        autocomplete="one-time-code"
        autoFocus
        value={code}
        onValue={setCode}
      />
      {isLost && (
        <p class="text-secondary text-ink-2">
          Lost these as well? Ask whoever runs this service: they can take the second factor away, and your password
          signs you in again.
        </p>
      )}
      <Fault of={asking} />
      <div class="flex flex-wrap items-center gap-3">
        <Button kind="primary" type="submit" disabled={asking.isBusy || code.trim() === ""}>
          Sign in
        </Button>
        <Button kind="text" onClick={() => setLost(!isLost)}>
          {isLost ? "Use the authenticator" : "Use a recovery code"}
        </Button>
        <Button kind="text" onClick={onBack}>
          Back to the password
        </Button>
      </div>
    </form>
  );
}
