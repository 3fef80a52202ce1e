import { useState } from "preact/hooks";
import { Button, Dialog, Field } from "../../design/index.ts";
import { Fault, removeDesk, useAsking } from "../../own-account/index.ts";
import type { KeptDesk } from "../../own-desk/index.ts";
import { ShownPassword } from "./shown-password.tsx";

interface RemoveDeskDialogProps {
  readonly desk: KeptDesk;
  readonly onClose: () => void;
}

/** Asks for a desk's name and the password before the desk goes for everybody. */
export function RemoveDeskDialog({ desk, onClose }: RemoveDeskDialogProps) {
  const [typed, setTyped] = useState("");
  const [password, setPassword] = useState("");
  const asking = useAsking();
  const isMeant = typed.trim() === desk.name.trim();
  const remove = (event: Event) => {
    event.preventDefault();
    if (isMeant) void asking.ask(() => removeDesk(desk.id, password));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Remove the desk “${desk.name}”?`}
      foot={
        <>
          <Button kind="quiet" onClick={onClose}>
            Keep it
          </Button>
          <Button type="submit" form="remove-desk" kind="primary" disabled={!isMeant || asking.isBusy}>
            Remove the desk
          </Button>
        </>
      }
    >
      <form id="remove-desk" class="grid gap-4" onSubmit={remove}>
        <p>
          Its applications go with all that was recorded, its letters that wait are not sent, and its mailboxes and
          calendars are disconnected. It goes for everybody who is in it, and cannot be brought back.
        </p>
        <Field label="Type the name of the desk" value={typed} onValue={setTyped} autocomplete="off" maxLength={100} />
        <ShownPassword value={password} onValue={setPassword} />
        <Fault of={asking} />
      </form>
    </Dialog>
  );
}
