import { Button, Dialog } from "../../design/index.ts";
import { Fault, leaveDesk, useAsking } from "../../own-account/index.ts";
import type { KeptDesk } from "../../own-desk/index.ts";

interface LeaveDeskDialogProps {
  readonly desk: Pick<KeptDesk, "id" | "name">;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks before somebody ends their own part in a desk. */
export function LeaveDeskDialog({ desk, open, onClose }: LeaveDeskDialogProps) {
  const asking = useAsking();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={`Leave the desk “${desk.name}”?`}
      foot={
        <>
          <Button kind="quiet" onClick={onClose}>
            Stay
          </Button>
          <Button kind="primary" disabled={asking.isBusy} onClick={() => void asking.ask(() => leaveDesk(desk.id))}>
            Leave
          </Button>
        </>
      }
    >
      <p>You see nothing of it from then on, and its copy goes from this browser. An owner can invite you again.</p>
      <Fault of={asking} />
    </Dialog>
  );
}
