import { useEffect, useState } from "preact/hooks";
import { Button, Dialog, Loading, Section } from "../../design/index.ts";
import { account, Fault, removeAccount, serviceApi, useAsking } from "../../own-account/index.ts";
import type { KeptDesk } from "../../own-desk/index.ts";
import { type DeskFate, deskFate, FATE_WORDS } from "./desk-fate.ts";
import { ShownPassword } from "./shown-password.tsx";
import { readUntil } from "./use-listed.ts";

/** The end of the account, with what becomes of its desks. */
export function RemoveAccountPart() {
  const [isAsked, setAsked] = useState(false);
  return (
    <Section title="Remove your account">
      <p>It goes with the desks that nobody else is in. Take out first what you want to keep.</p>
      <div>
        <Button icon="trash" onClick={() => setAsked(true)}>
          Remove my account
        </Button>
      </div>
      {isAsked && <RemoveAccountDialog onClose={() => setAsked(false)} />}
    </Section>
  );
}

interface ToldDesk extends Pick<KeptDesk, "id" | "name"> {
  readonly fate: DeskFate;
}

function RemoveAccountDialog({ onClose }: { readonly onClose: () => void }) {
  const [desks, setDesks] = useState<readonly ToldDesk[]>();
  const [password, setPassword] = useState("");
  const asking = useAsking();
  useEffect(() => void asking.ask(async () => setDesks(await loadFates())), []);
  const isFree = desks?.every(({ fate }) => fate !== "needs-owner") ?? false;
  const remove = (event: Event) => {
    event.preventDefault();
    if (isFree) void asking.ask(() => removeAccount(password));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Remove your account?"
      foot={
        <>
          <Button kind="quiet" onClick={onClose}>
            Keep it
          </Button>
          <Button type="submit" form="remove-account" kind="primary" disabled={!isFree || asking.isBusy}>
            Remove the account
          </Button>
        </>
      }
    >
      <form id="remove-account" class="grid gap-4" onSubmit={remove}>
        {desks === undefined ? asking.fault === undefined && <Loading what="your desks" /> : <Fates desks={desks} />}
        <p>You are signed out everywhere, your tokens open nothing any more, and it cannot be brought back.</p>
        <ShownPassword value={password} onValue={setPassword} />
        <Fault of={asking} />
      </form>
    </Dialog>
  );
}

function Fates({ desks }: { readonly desks: readonly ToldDesk[] }) {
  return (
    <ul class="grid gap-1">
      {desks.map(({ id, name, fate }) => (
        <li key={id} class="wrap-anywhere">
          The desk “{name}” {FATE_WORDS[fate]}
        </li>
      ))}
    </ul>
  );
}

async function loadFates(): Promise<readonly ToldDesk[]> {
  const own = account.peek();
  return Promise.all((own?.desks ?? []).map((desk) => loadFate(desk, own?.id)));
}

async function loadFate({ id, name, role }: KeptDesk, ownId: string | undefined): Promise<ToldDesk> {
  // Who is no owner leaves owners behind, and may not list everybody.
  if (role !== "owner") return { id, name, fate: "stays" };
  const headers = { "Fineline-Desk": id };
  const { items } = await readUntil(
    (query) => serviceApi.call("GET /api/service/members", { query }, { headers }),
    Number.POSITIVE_INFINITY,
  );
  const others = items.filter((member) => member.id !== ownId).map((member) => member.role);
  return { id, name, fate: deskFate(role, others) };
}
