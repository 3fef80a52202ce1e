import { useState } from "preact/hooks";
import { Button, Field } from "../design/index.ts";
import { Fault, PASSWORD_HINT, signOnApi, useAsking } from "../own-account/index.ts";
import { DoorFrame } from "./door-frame.tsx";
import { BackToSignIn } from "./mailed-link-pages.tsx";

/** Takes a new password from whoever has the link of a recovery. */
export function NewPasswordPage({ token }: { readonly token: string }) {
  const [newPassword, setPassword] = useState("");
  const [isDone, setDone] = useState(false);
  const asking = useAsking();
  const keep = async (event: Event) => {
    event.preventDefault();
    setDone(await asking.ask(() => signOnApi.call("POST /api/auth/reset-password", { body: { newPassword, token } })));
  };
  return (
    <DoorFrame title="A new password" sentence={isDone ? "Your new password holds." : "Choose a new password."}>
      {isDone ? (
        <p role="status">All devices are signed out. Sign in with it now.</p>
      ) : (
        <form class="grid gap-4" onSubmit={(event) => void keep(event)}>
          <Field
            label="New password"
            kind="password"
            autocomplete="new-password"
            hint={PASSWORD_HINT}
            value={newPassword}
            onValue={setPassword}
          />
          <Fault of={asking} />
          <div>
            <Button kind="primary" type="submit" disabled={asking.isBusy || newPassword === ""}>
              Keep the new password
            </Button>
          </div>
        </form>
      )}
      <BackToSignIn />
    </DoorFrame>
  );
}
