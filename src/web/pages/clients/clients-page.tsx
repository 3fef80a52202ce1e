import { useEffect, useState } from "preact/hooks";
import { EmptyState, Loading, Sentence, Table } from "../../design/index.ts";
import { usePageTitle } from "../../frame/index.ts";
import { account, Fault, useAsking } from "../../own-account/index.ts";
import { loadCases } from "./client-api.ts";
import { type ClientRow, clientRow, sortClients } from "./client-rows.ts";
import { StepWords } from "./step-words.tsx";

/** A coach's first page: who has what to do next, and where something is late. */
export function ClientsPage() {
  usePageTitle("Clients");
  const [rows, setRows] = useState<readonly ClientRow[]>();
  const asking = useAsking();
  const desks = (account.value?.desks ?? []).filter(({ role }) => role === "coach");
  const ids = desks.map(({ id }) => id).join();
  useEffect(() => {
    // Who is here may still be asked.
    if (ids === "") return;
    void asking.ask(async () => setRows(sortClients(await Promise.all(desks.map(loadClient)))));
  }, [ids]);
  if (account.value === undefined) return <Loading what="your clients" />;
  if (desks.length === 0) return <NoClients />;
  if (rows === undefined) return asking.fault === undefined ? <Loading what="your clients" /> : <Fault of={asking} />;
  const late = rows.filter((row) => row.late > 0).length;
  return (
    <>
      <Sentence above="Clients">{sentenceOf(late)}</Sentence>
      <p class="mb-4 text-secondary text-ink-2">You see plans, by their leave. They see each time that you looked.</p>
      <Fault of={asking} />
      <ClientTable rows={rows} />
    </>
  );
}

function sentenceOf(late: number): string {
  if (late === 0) return "Nothing is late for anybody.";
  return late === 1 ? "One of your clients has something late." : `${late} of your clients have something late.`;
}

async function loadClient(desk: { readonly id: string; readonly name: string }): Promise<ClientRow> {
  return clientRow(desk, await loadCases(desk.id));
}

function NoClients() {
  return (
    <>
      <Sentence above="Clients">Nobody has let you look at their plan yet.</Sentence>
      <EmptyState below="They open Settings, People of this desk, and invite your address as a coach.">
        A client invites you from their own desk.
      </EmptyState>
    </>
  );
}

function ClientTable({ rows }: { readonly rows: readonly ClientRow[] }) {
  return (
    <Table
      caption="Your clients, and what each has to do next"
      rows={rows}
      keyOf={({ deskId }) => deskId}
      columns={[
        { key: "name", heading: "Client", namesRow: true, width: "14rem", cell: (row) => <ClientName row={row} /> },
        {
          key: "next",
          heading: "Next step",
          cardLabel: "Next",
          cell: ({ next }) => (next === undefined ? "Nothing to do" : <StepWords {...next} />),
        },
        {
          key: "late",
          heading: "Late",
          cardLabel: "Late",
          width: "8rem",
          cell: ({ late }) => (late === 0 ? "–" : <b class="font-semibold text-late">{late} late</b>),
        },
        { key: "cases", heading: "Applications", width: "16rem", cell: (row) => <CaseLinks row={row} /> },
      ]}
    />
  );
}

function ClientName({ row: { name } }: { readonly row: ClientRow }) {
  return (
    <span class="wrap-anywhere" dir="auto">
      {name}
    </span>
  );
}

function CaseLinks({ row: { deskId, cases } }: { readonly row: ClientRow }) {
  if (cases.length === 0) return <>None goes on</>;
  return (
    <ul class="flex flex-wrap gap-x-4">
      {cases.map(({ id, company }) => (
        <li key={id}>
          <a
            class="inline-flex min-h-11 items-center text-accent"
            href={`/clients/${encodeURIComponent(deskId)}/${encodeURIComponent(id)}`}
          >
            {company}
          </a>
        </li>
      ))}
    </ul>
  );
}
