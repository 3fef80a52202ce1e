import { useState } from "preact/hooks";
import type { CandidateTableFatesJson } from "../../../contract/http/index.ts";
import { Button, Filters } from "../../design/index.ts";

type Row = CandidateTableFatesJson["rows"][number];

const NAMES: readonly { readonly value: Row["fate"] | "all"; readonly label: string }[] = [
  { value: "all", label: "All" },
  { value: "new", label: "New" },
  { value: "same-person", label: "Twice in the table" },
  { value: "there-already", label: "Here already" },
  { value: "faulty", label: "To be put right" },
];

const WORDS: Readonly<Record<Row["fate"], string>> = {
  new: "new",
  "same-person": "twice in the table",
  "there-already": "here already",
  faulty: "to be put right",
};

const PAGE_ROWS = 50;

/** What becomes of each row of a table, fifty at a time, what is to be put right first; those of one fate alone where that is asked for. */
export function CandidateFates({ rows }: { readonly rows: readonly Row[] }) {
  const [filter, setFilter] = useState<Row["fate"] | "all">("all");
  const [shown, setShown] = useState(PAGE_ROWS);
  const countOf = (fate: Row["fate"] | "all") =>
    fate === "all" ? rows.length : rows.filter((row) => row.fate === fate).length;
  const options = NAMES.map((name) => ({ ...name, count: countOf(name.value) })).filter(({ count }) => count > 0);
  const wanted = options.some(({ value }) => value === filter) ? filter : "all";
  const found = wanted === "all" ? faultsFirst(rows) : rows.filter(({ fate }) => fate === wanted);
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-3">
      {options.length > 2 && <Filters label="Which rows" options={options} value={wanted} onValue={setFilter} />}
      <ul class="card grid">
        {found.slice(0, shown).map((row) => (
          <li
            key={row.line}
            class="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3 border-t border-line px-4 py-2.5 first:border-t-0 tablet:grid-cols-[4rem_minmax(0,1fr)_20rem]"
          >
            <span class="text-secondary text-ink-3 tabular-nums">line {row.line}</span>
            <bdi class="min-w-0 font-semibold wrap-anywhere">{row.name === "" ? "without a name" : row.name}</bdi>
            <span
              class={`text-secondary wrap-anywhere max-tablet:col-start-2 ${row.fate === "faulty" ? "font-medium text-late" : "text-ink-2"}`}
            >
              {row.because ?? WORDS[row.fate]}
            </span>
          </li>
        ))}
      </ul>
      {found.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + PAGE_ROWS)}>
            Show {Math.min(PAGE_ROWS, found.length - shown)} more
          </Button>
        </div>
      )}
    </div>
  );
}

function faultsFirst(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => Number(b.fate === "faulty") - Number(a.fate === "faulty"));
}
