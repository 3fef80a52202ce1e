import { Button, Dialog } from "../design/index.ts";
import { syncState } from "../frame/index.ts";

export interface RefusedDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onRetry: () => void;
}

/** What the server would not take, in its own words. It stays on this device until it is taken. */
export function RefusedDialog({ open, onClose, onRetry }: RefusedDialogProps) {
  const sync = syncState.value;
  const refused = sync.kind === "refused" ? sync.refused : [];
  const retry = () => {
    onRetry();
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Kept on this device alone"
      foot={
        <>
          <Button href="/api/export" download>
            Export everything
          </Button>
          <Button kind="primary" onClick={retry}>
            Try again
          </Button>
        </>
      }
    >
      <p class="mb-3 text-ink-2">The place where everything is kept did not take this. Nothing of it is lost here.</p>
      <ul class="grid gap-2">
        {refused.map(({ number, refusal }) => (
          <li key={number} class="border-t border-line pt-2 break-words">
            <span class="font-semibold">{refusal?.title}</span> {refusal?.detail}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
