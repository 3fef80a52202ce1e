import { useState } from "preact/hooks";
import type { MailboxJson } from "../../../contract/http/index.ts";
import { Button, Dialog, ErrorNote, showToast } from "../../design/index.ts";
import { useMail } from "../../mail/index.ts";

interface DisconnectDialogProps {
  readonly mailbox: MailboxJson;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Says what goes and what stays before a mailbox is forgotten. */
export function DisconnectDialog({ mailbox: { id, address }, open, onClose }: DisconnectDialogProps) {
  const { disconnect, outbox } = useMail();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const waiting = (outbox.value ?? []).filter(
    ({ mailbox, canCancel, needsPerson }) => mailbox === id && canCancel && !needsPerson,
  ).length;
  const leave = async () => {
    if (isBusy) return;
    setBusy(true);
    const left = await disconnect(id);
    setBusy(false);
    if (!left.ok) return setFailure(left.error.detail);
    onClose();
    showToast({ text: "The mailbox is disconnected." });
  };
  const foot = (
    <>
      <Button kind="quiet" onClick={onClose}>
        Keep it
      </Button>
      <Button kind="primary" disabled={isBusy} onClick={() => void leave()}>
        {isBusy ? "Disconnecting…" : "Disconnect"}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title="Disconnect this mailbox?" foot={foot}>
      <div class="grid gap-3">
        <p class="font-semibold wrap-anywhere" dir="auto">
          {address}
        </p>
        <p>
          Its password, how far it was read and what was noticed in it go.
          {waiting > 0 && ` ${waiting === 1 ? "One letter" : `${waiting} letters`} that waited to be sent will not be.`}
        </p>
        <p>What was recorded of your applications stays. So does everything in the mailbox itself.</p>
        {failure !== undefined && <ErrorNote title="It is still connected.">{failure}</ErrorNote>}
      </div>
    </Dialog>
  );
}
