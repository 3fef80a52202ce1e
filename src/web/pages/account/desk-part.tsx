import { useState } from "preact/hooks";
import { Button, Dialog, Field, Section, showToast } from "../../design/index.ts";
import { heldDesk } from "../../own-desk/index.ts";
import { Fault, leaveDesk, refreshAccount, serviceApi, useAsking } from "../../service/index.ts";

/** The desk itself: its name, and the way out of it. */
export function DeskPart({ isOwner }: { readonly isOwner: boolean }) {
  const held = heldDesk();
  const [name, setName] = useState(held?.name ?? "");
  const [isLeaving, setLeaving] = useState(false);
  const asking = useAsking();
  if (held === undefined) return null;
  const rename = async (event: Event) => {
    event.preventDefault();
    const isDone = await asking.ask(async () => {
      await serviceApi.call("PATCH /api/service/desk", { body: { name: name.trim() } });
      await refreshAccount();
    });
    if (isDone) showToast({ text: "The desk has its new name." });
  };
  return (
    <Section title="This desk">
      {isOwner && (
        <form class="flex flex-wrap items-end gap-3" onSubmit={(event) => void rename(event)}>
          <Field label="Name of the desk" autocomplete="off" maxLength={100} value={name} onValue={setName} />
          <Button type="submit" disabled={asking.isBusy || name.trim() === ""}>
            Rename
          </Button>
        </form>
      )}
      {!isLeaving && <Fault of={asking} />}
      <div>
        <Button onClick={() => setLeaving(true)}>Leave this desk</Button>
      </div>
      <Dialog
        open={isLeaving}
        onClose={() => setLeaving(false)}
        title={`Leave the desk “${held.name}”?`}
        foot={
          <>
            <Button kind="quiet" onClick={() => setLeaving(false)}>
              Stay
            </Button>
            <Button kind="primary" disabled={asking.isBusy} onClick={() => void asking.ask(() => leaveDesk(held.id))}>
              Leave
            </Button>
          </>
        }
      >
        <p>You see nothing of it from then on, and its copy goes from this browser. An owner can invite you again.</p>
        <Fault of={asking} />
      </Dialog>
    </Section>
  );
}
