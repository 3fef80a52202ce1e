import { useState } from "preact/hooks";
import { Button, Field, Section, showToast } from "../../design/index.ts";
import { Fault, refreshAccount, serviceApi, useAsking } from "../../own-account/index.ts";
import { heldDesk } from "../../own-desk/index.ts";
import { LeaveDeskDialog } from "./leave-desk-dialog.tsx";

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
      <Fault of={asking} />
      <div>
        <Button onClick={() => setLeaving(true)}>Leave this desk</Button>
      </div>
      <LeaveDeskDialog desk={held} open={isLeaving} onClose={() => setLeaving(false)} />
    </Section>
  );
}
