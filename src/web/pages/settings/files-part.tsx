import { useState } from "preact/hooks";
import { type CaseJson, describeFault, type Fault } from "../../../contract/index.ts";
import { Button, ErrorNote, Section } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { FileDrop } from "../../files/index.ts";
import { knownAlready, readCaseFile, saveEverything } from "./case-files.ts";
import { DeleteDialog } from "./delete-dialog.tsx";

/** Everything out as a file, in from a file, and away. */
export function FilesPart() {
  const desk = useDesk();
  const [saved, setSaved] = useState<number>();
  const [isDeleting, setDeleting] = useState(false);
  const count = desk.views.value?.cases.length ?? 0;
  return (
    <Section title="Take it with you">
      <p class="text-secondary text-ink-2">
        A file with every application and every fact ever recorded. Fineline reads it anywhere, here and in the
        terminal. Settings are not in it.
      </p>
      <div class="flex flex-wrap items-center gap-3">
        <Button icon="download" onClick={() => void saveEverything(desk).then(setSaved)}>
          Export everything
        </Button>
        <span class="text-secondary text-ink-2" role="status">
          {saved === undefined ? applications(count) : `${applications(saved)} exported.`}
        </span>
      </div>
      <ImportCases />
      <div class="mt-2 border-t border-line pt-4">
        <Button icon="trash" onClick={() => setDeleting(true)}>
          Delete everything
        </Button>
      </div>
      <DeleteDialog open={isDeleting} onClose={() => setDeleting(false)} />
    </Section>
  );
}

function applications(count: number): string {
  return count === 1 ? "1 application" : `${count} applications`;
}

/** What became of a file. */
type Imported =
  | { readonly kind: "added"; readonly cases: readonly CaseJson[] }
  | { readonly kind: "refused"; readonly name: string; readonly faults: readonly Fault[] };

function ImportCases() {
  const desk = useDesk();
  const [imported, setImported] = useState<Imported>();
  const take = async (file: File) => {
    setImported(undefined);
    const read = await readCaseFile(await file.bytes(), desk);
    if (!read.ok) return setImported({ kind: "refused", name: file.name, faults: read.error });
    const known = knownAlready(read.value, new Set(await desk.store.listCaseIds()));
    if (known.length > 0) return setImported({ kind: "refused", name: file.name, faults: known });
    const added = await desk.addCases(read.value, `${applications(read.value.length)} imported.`);
    setImported(
      added.ok ? { kind: "added", cases: read.value } : { kind: "refused", name: file.name, faults: added.error },
    );
  };
  return (
    <div class="grid gap-3">
      <FileDrop
        label="Import applications: choose a file, or drop it here"
        accept="application/json,.json"
        onFile={(file) => void take(file)}
      />
      {imported?.kind === "added" && <Added cases={imported.cases} />}
      {imported?.kind === "refused" && <Refused {...imported} />}
    </div>
  );
}

const MOST_LISTED = 20;

function Added({ cases }: { readonly cases: readonly CaseJson[] }) {
  return (
    <div role="status">
      <p class="font-semibold">{applications(cases.length)} imported.</p>
      <ul class="text-secondary">
        {cases.slice(0, MOST_LISTED).map(({ id = "", company, role, facts }) => (
          <li key={id} class="break-words" dir="auto">
            <a class="text-ink" href={`/case/${encodeURIComponent(id)}`}>
              {company}, {role}
            </a>
            : {facts.length === 1 ? "1 fact" : `${facts.length} facts`}
          </li>
        ))}
      </ul>
      {cases.length > MOST_LISTED && <p class="text-secondary text-ink-2">And {cases.length - MOST_LISTED} more.</p>}
    </div>
  );
}

function Refused({ name, faults }: Pick<Extract<Imported, { kind: "refused" }>, "name" | "faults">) {
  return (
    <ErrorNote
      title="Nothing was imported. The applications here are as they were."
      faults={faults.slice(0, MOST_LISTED).map((fault) => ({
        place: fault.place || name,
        text: sentenceOf(fault),
      }))}
    >
      {faults.length > MOST_LISTED && `And ${faults.length - MOST_LISTED} more.`}
    </ErrorNote>
  );
}

/** What the store refuses is a sentence already; what was read says what was expected. */
function sentenceOf(fault: Fault): string {
  return fault.expected.endsWith(".") ? fault.expected : describeFault({ ...fault, place: "" });
}
