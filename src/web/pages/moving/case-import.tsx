import { useEffect, useState } from "preact/hooks";
import { type CaseJson, describeFault, type Fault } from "../../../contract/index.ts";
import { readCaseFile } from "../../case-files/index.ts";
import { Button, ErrorNote, Loading } from "../../design/index.ts";
import { type Desk, useDesk } from "../../desk/index.ts";
import { type TakenHeard, takeCases } from "./large-imports.ts";
import { counted } from "./table-words.ts";

/** What a file of Fineline's own holds: those that are new here, and those that are here already. */
type CaseFileState =
  | { readonly kind: "reading" }
  | { readonly kind: "refused"; readonly faults: readonly Fault[] }
  | { readonly kind: "read"; readonly fresh: readonly CaseJson[]; readonly known: readonly CaseJson[] };

async function lookThrough(file: File, desk: Desk): Promise<CaseFileState> {
  const read = await readCaseFile(new Uint8Array(await file.arrayBuffer()), desk);
  if (!read.ok) return { kind: "refused", faults: read.error };
  const ids = new Set(await desk.store.listCaseIds());
  const { known = [], fresh = [] } = Object.groupBy(read.value, ({ id = "" }) => (ids.has(id) ? "known" : "fresh"));
  return { kind: "read", known, fresh };
}

const MOST_LISTED = 20;

/** A file that Fineline wrote: shows which applications of it are new here, and takes in those. */
export function CaseImport({ file, ...heard }: { readonly file: File } & TakenHeard) {
  const desk = useDesk();
  const [state, setState] = useState<CaseFileState>({ kind: "reading" });
  useEffect(() => void lookThrough(file, desk).then(setState), [file, desk]);
  if (state.kind === "reading") return <Loading what={file.name} />;
  if (state.kind === "refused") return <Refused name={file.name} faults={state.faults} />;
  const { fresh, known } = state;
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p class="text-question" role="status">
        {counted(fresh.length + known.length, "application")}, {fresh.length} of them new here.
      </p>
      <CaseList cases={fresh} />
      {known.length > 0 && (
        <p class="text-secondary text-ink-2">
          {known.length === 1
            ? "One is here already and stays as it is."
            : `${known.length} are here already and stay as they are.`}
        </p>
      )}
      <TakeCases cases={fresh} {...heard} />
    </div>
  );
}

function CaseList({ cases }: { readonly cases: readonly CaseJson[] }) {
  if (cases.length === 0) return null;
  return (
    <ul class="card">
      {cases.slice(0, MOST_LISTED).map(({ id = "", company, role, facts }) => (
        <li key={id} class="border-t border-line px-4 py-2.5 wrap-anywhere first:border-t-0">
          <bdi class="font-semibold">{company}</bdi>, <bdi>{role}</bdi>{" "}
          <span class="text-secondary text-ink-2">{counted(facts.length, "fact")}</span>
        </li>
      ))}
      {cases.length > MOST_LISTED && (
        <li class="border-t border-line px-4 py-2.5 text-ink-2">And {cases.length - MOST_LISTED} more.</li>
      )}
    </ul>
  );
}

function TakeCases({ cases, onDone, onHandedOver }: { readonly cases: readonly CaseJson[] } & TakenHeard) {
  const desk = useDesk();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const take = async () => {
    setBusy(true);
    const said = `${counted(cases.length, "application")} imported.`;
    const taken = await takeCases(cases, said, desk);
    setBusy(false);
    if (taken.kind === "here") onDone(said);
    else if (taken.kind === "handed-over") onHandedOver(taken.job);
    else setRefusal(taken.because);
  };
  if (cases.length === 0) return <p>There is nothing new in it.</p>;
  return (
    <div class="grid justify-items-start gap-2">
      {refusal !== undefined && <ErrorNote title="Nothing was imported.">{refusal}</ErrorNote>}
      <Button kind="primary" disabled={isBusy} onClick={() => void take()}>
        {isBusy ? "Importing…" : `Import ${counted(cases.length, "application")}`}
      </Button>
    </div>
  );
}

function Refused({ name, faults }: { readonly name: string; readonly faults: readonly Fault[] }) {
  return (
    <ErrorNote
      title="Nothing can be imported from it. The applications here are as they were."
      faults={faults.slice(0, MOST_LISTED).map((fault) => ({
        place: fault.place || name,
        text: describeFault({ ...fault, place: "" }),
      }))}
    >
      {faults.length > MOST_LISTED && `And ${faults.length - MOST_LISTED} more.`}
    </ErrorNote>
  );
}
