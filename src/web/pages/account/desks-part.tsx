import { useState } from "preact/hooks";
import { Button, Field, Section } from "../../design/index.ts";
import { account, Fault, serviceApi, useAsking } from "../../own-account/index.ts";
import { chooseTabDesk, type KeptDesk } from "../../own-desk/index.ts";
import { LeaveDeskDialog } from "./leave-desk-dialog.tsx";
import { RemoveDeskDialog } from "./remove-desk-dialog.tsx";
import { roleLabel } from "./role-words.ts";

const PAGE_ROWS = 50;

/** The desks that are open to the account, the way out of each, and a new one. */
export function DesksPart() {
  const [shown, setShown] = useState(PAGE_ROWS);
  const desks = account.value?.desks ?? [];
  return (
    <Section title="Your desks" count={desks.length}>
      <ul class="grid">
        {desks.slice(0, shown).map((desk) => (
          <DeskLine key={desk.id} desk={desk} />
        ))}
      </ul>
      {desks.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + PAGE_ROWS)}>
            Show {Math.min(PAGE_ROWS, desks.length - shown)} more
          </Button>
        </div>
      )}
      <NewDeskForm />
    </Section>
  );
}

function DeskLine({ desk }: { readonly desk: KeptDesk }) {
  const [asked, setAsked] = useState<"leave" | "remove">();
  const { name, role } = desk;
  return (
    <li class="flex flex-wrap items-center justify-between gap-3 border-t border-line py-2">
      <span class="min-w-0 wrap-anywhere" dir="auto">
        {name}
        <span class="block text-secondary text-ink-3">{roleLabel(role)}</span>
      </span>
      <span class="flex flex-wrap gap-2">
        <Button size="small" aria-label={`Leave the desk ${name}`} onClick={() => setAsked("leave")}>
          Leave
        </Button>
        {role === "owner" && (
          <Button size="small" aria-label={`Remove the desk ${name}`} onClick={() => setAsked("remove")}>
            Remove
          </Button>
        )}
      </span>
      <LeaveDeskDialog desk={desk} open={asked === "leave"} onClose={() => setAsked(undefined)} />
      {asked === "remove" && <RemoveDeskDialog desk={desk} onClose={() => setAsked(undefined)} />}
    </li>
  );
}

function NewDeskForm() {
  const [name, setName] = useState("");
  const asking = useAsking();
  const make = async (event: Event) => {
    event.preventDefault();
    await asking.ask(async () => {
      const made = { name: name.trim(), role: "owner" } as const;
      const { deskId: id } = await serviceApi.call("POST /api/service/desks", { body: { name: made.name } });
      const own = account.peek();
      // A tab begins at a desk that it knows of, and asks which there are afterwards.
      if (own !== undefined) chooseTabDesk({ ...own, desks: [...own.desks, { id, ...made }] }, id);
      location.assign("/");
    });
  };
  return (
    <form class="grid gap-3" onSubmit={(event) => void make(event)}>
      <div class="flex flex-wrap items-end gap-3">
        <Field label="Name of a new desk" autocomplete="off" maxLength={100} value={name} onValue={setName} />
        <Button type="submit" disabled={asking.isBusy || name.trim() === ""}>
          Make the desk
        </Button>
      </div>
      <Fault of={asking} />
    </form>
  );
}
