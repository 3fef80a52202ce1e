import { useState } from "preact/hooks";
import { Button, Field, Section, showToast } from "../../design/index.ts";
import { Fault, PASSWORD_HINT, signOnApi, useAsking } from "../../own-account/index.ts";
import { KnownUsername } from "./known-username.tsx";

/** Another password; all other devices are signed out by it. */
export function PasswordPart() {
  const [currentPassword, setCurrent] = useState("");
  const [newPassword, setNew] = useState("");
  const asking = useAsking();
  const change = async (event: Event) => {
    event.preventDefault();
    const body = { currentPassword, newPassword, revokeOtherSessions: true };
    if (!(await asking.ask(() => signOnApi.call("POST /api/auth/change-password", { body })))) return;
    setCurrent("");
    setNew("");
    showToast({ text: "Your new password holds. Other devices are signed out." });
  };
  return (
    <Section title="Password">
      <form class="grid gap-4 tablet:grid-cols-2" onSubmit={(event) => void change(event)}>
        <KnownUsername />
        <Field
          label="Present password"
          kind="password"
          autocomplete="current-password"
          value={currentPassword}
          onValue={setCurrent}
        />
        <Field
          label="New password"
          kind="password"
          autocomplete="new-password"
          hint={PASSWORD_HINT}
          value={newPassword}
          onValue={setNew}
        />
        <div class="grid gap-3 tablet:col-span-2">
          <Fault of={asking} />
          <div>
            <Button type="submit" disabled={asking.isBusy || currentPassword === "" || newPassword === ""}>
              Change the password
            </Button>
          </div>
        </div>
      </form>
    </Section>
  );
}
