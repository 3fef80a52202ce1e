import { useState } from "preact/hooks";
import type { CandidateTableFatesJson } from "../../../contract/http/index.ts";
import { Button, ErrorNote, Field, Loading, Section, Sentence } from "../../design/index.ts";
import { FileDrop } from "../../files/index.ts";
import type { HiringDesk } from "../../hiring/index.ts";
import { CandidateFates } from "./candidate-fates.tsx";
import { HiringPage } from "./hiring-page.tsx";
import { OpeningLine } from "./opening-line.tsx";
import { type TableImport, useTableImport } from "./use-table-import.ts";

/** Brings candidates in from a table: what its columns are, what becomes of every row, then in with who is new. */
export function ImportPage() {
  return <HiringPage title="Import candidates">{(hiring) => <Importing hiring={hiring} />}</HiringPage>;
}

function Importing({ hiring }: { readonly hiring: HiringDesk }) {
  const entry = hiring.opening.value;
  return (
    <>
      <Sentence
        above={<OpeningLine hiring={hiring} after={entry === undefined ? "choose one" : "where they applied"} />}
      >
        Bring in those who have applied.
      </Sentence>
      <div class="grid max-w-[60rem] grid-cols-[minmax(0,1fr)] gap-8">
        {entry === undefined ? (
          <p class="text-ink-2">Choose the opening above: each candidate belongs to one.</p>
        ) : entry.opening.closedOn !== undefined ? (
          <p class="text-ink-2">This opening is closed. Nobody can be added to it.</p>
        ) : (
          <OneOpening key={entry.opening.id} opening={entry.opening.id} />
        )}
      </div>
    </>
  );
}

function OneOpening({ opening }: { readonly opening: string }) {
  const table = useTableImport(opening);
  const [pasted, setPasted] = useState("");
  const { state } = table;
  return (
    <>
      <Section title="The table">
        <p class="text-secondary text-ink-2">
          As Lever, Greenhouse or OpenCATS write it, or your own: a row a person. You see what becomes of it first.{" "}
          <a class="inline-flex min-h-11 items-center text-accent" href="/hiring/add">
            Or write one down by hand
          </a>
        </p>
        <FileDrop
          label="Choose a CSV file, or drop it here"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          onFiles={([file]) => file !== undefined && void table.take(file)}
        />
        <details>
          <summary class="inline-flex min-h-11 items-center rounded-small text-secondary font-medium text-accent">
            Or paste it
          </summary>
          <div class="grid justify-items-start gap-2">
            <Field
              class="w-full"
              kind="textarea"
              label="Rows, the first with the names of the columns"
              rows={5}
              placeholder={"Name,Email,Applied\nAna Ruiz,ana@mail.example,2026-11-02"}
              value={pasted}
              onValue={setPasted}
            />
            <Button size="small" disabled={pasted.trim() === ""} onClick={() => table.takeText(pasted)}>
              Look at it
            </Button>
          </div>
        </details>
      </Section>
      {state.kind === "reading" && <Loading what="the table" />}
      {state.kind === "refused" && <Refused table={table} because={state.because} />}
      {state.kind === "read" && <Read table={table} fates={state.fates} />}
      {state.kind === "done" && <Done added={state.added} onAgain={table.leave} />}
    </>
  );
}

function Refused({ table, because }: { readonly table: TableImport; readonly because: readonly string[] }) {
  return (
    <>
      <ErrorNote title="The table cannot be read as it is.">
        {because.map((sentence) => (
          <p key={sentence} class="break-words">
            {sentence}
          </p>
        ))}
      </ErrorNote>
      {table.headers.length > 0 && <Columns table={table} columns={{}} />}
    </>
  );
}

const FIELDS = [
  { value: "", label: "Left out" },
  { value: "name", label: "The name" },
  { value: "first-name", label: "The first name" },
  { value: "last-name", label: "The last name" },
  { value: "email", label: "The address" },
  { value: "phone", label: "The phone" },
  { value: "applied", label: "The day they applied" },
  { value: "stage", label: "How far they are" },
] as const;

interface ColumnsProps {
  readonly table: TableImport;
  /** Our name of a column by theirs. */
  readonly columns: CandidateTableFatesJson["columns"];
}

function Columns({ table, columns }: ColumnsProps) {
  return (
    <Section title="What the columns are">
      <ul class="grid gap-x-5 gap-y-3 tablet:grid-cols-2 desktop:grid-cols-3">
        {table.headers.map((header, index) => (
          <li key={`${index} ${header}`}>
            <Field
              kind="select"
              label={header === "" ? `Column ${index + 1}, without a name` : header}
              value={table.meant[header] ?? columns[header] ?? ""}
              options={columns[header] !== undefined && table.meant[header] === undefined ? FIELDS.slice(1) : FIELDS}
              onValue={(field) => table.mean(header, field)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Read({ table, fates }: { readonly table: TableImport; readonly fates: CandidateTableFatesJson }) {
  const fresh = fates.rows.filter(({ fate }) => fate === "new").length;
  return (
    <>
      <Columns table={table} columns={fates.columns} />
      <Section title="What becomes of the rows">
        <CandidateFates rows={fates.rows} />
      </Section>
      {fresh === 0 ? (
        <p role="status">There is nobody new in it.</p>
      ) : (
        <div>
          <Button kind="primary" disabled={table.isBusy} onClick={() => void table.importAll()}>
            {table.isBusy ? "Importing…" : `Import ${fresh.toLocaleString("en-GB")} candidate${fresh === 1 ? "" : "s"}`}
          </Button>
        </div>
      )}
    </>
  );
}

function Done({ added, onAgain }: { readonly added: number; readonly onAgain: () => void }) {
  return (
    <div class="grid gap-3" role="status">
      <p class="text-question">
        {added === 1 ? "One candidate is in." : `${added.toLocaleString("en-GB")} candidates are in.`}
      </p>
      <div class="flex flex-wrap gap-3">
        <Button kind="primary" href="/hiring">
          See who waits
        </Button>
        <Button onClick={onAgain}>Import another table</Button>
      </div>
    </div>
  );
}
