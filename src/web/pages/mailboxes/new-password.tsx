import { useState } from "preact/hooks";
import { Button, ErrorNote, Field, showToast } from "../../design/index.ts";
import { useMail } from "../../mail/index.ts";

/** Another password for a mailbox that refuses the one that is kept; it is tried first, and stays typed where it is refused. */
export function NewPassword({ mailboxId }: { readonly mailboxId: string }) {
  const { change } = useMail();
  const [password, setPassword] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const tryIt = async () => {
    if (password === "" || isBusy) return;
    setBusy(true);
    setFailure(undefined);
    const changed = await change(mailboxId, { password });
    setBusy(false);
    if (!changed.ok) return setFailure(changed.error.detail);
    setPassword("");
    showToast({ text: "It lets Fineline in again." });
  };
  return (
    <form
      class="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void tryIt();
      }}
    >
      <Field label="Its password" kind="password" value={password} onValue={setPassword} autocomplete="off" />
      {failure !== undefined && <ErrorNote title="It was not let in.">{failure}</ErrorNote>}
      <div>
        <Button type="submit" disabled={isBusy || password === ""}>
          {isBusy ? "Trying…" : "Try this password"}
        </Button>
      </div>
    </form>
  );
}
