import { useState } from "preact/hooks";
import type { RowFate } from "../../../app/index.ts";
import { Button, Filters, Icon } from "../../design/index.ts";
import { faultWords } from "./table-words.ts";

type FateFilter = RowFate["kind"] | "all";

const NAMES: readonly { readonly value: FateFilter; readonly label: string }[] = [
  { value: "all", label: "All" },
  { value: "new", label: "New" },
  { value: "there", label: "Here already" },
  { value: "skipped", label: "Twice in the file" },
  { value: "faulty", label: "To be put right" },
];

const PAGE_ROWS = 50;

/** What becomes of each row, fifty at a time; those of one fate alone where that is asked for. */
export function FateList({ fates }: { readonly fates: readonly RowFate[] }) {
  const [filter, setFilter] = useState<FateFilter>("all");
  const [shown, setShown] = useState(PAGE_ROWS);
  const countOf = (kind: FateFilter) =>
    kind === "all" ? fates.length : fates.filter((fate) => fate.kind === kind).length;
  const options = NAMES.map((name) => ({ ...name, count: countOf(name.value) })).filter(({ count }) => count > 0);
  // What was asked for may be gone once a column means something else.
  const wanted = options.some(({ value }) => value === filter) ? filter : "all";
  const found = wanted === "all" ? fates : fates.filter(({ kind }) => kind === wanted);
  const pick = (value: FateFilter) => {
    setFilter(value);
    setShown(PAGE_ROWS);
  };
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-3">
      {options.length > 2 && <Filters label="Which rows" options={options} value={wanted} onValue={pick} />}
      <ul class="card grid">
        {found.slice(0, shown).map((fate) => (
          <FateLine key={fate.line} fate={fate} />
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

function FateLine({ fate }: { readonly fate: RowFate }) {
  return (
    <li class="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3 border-t border-line px-4 py-2.5 first:border-t-0 tablet:grid-cols-[4rem_minmax(0,1fr)_14rem]">
      <span class="text-secondary text-ink-3 tabular-nums">line {fate.line}</span>
      {fate.kind === "faulty" ? <Faulty fate={fate} /> : <Sound fate={fate} />}
    </li>
  );
}

function Faulty({ fate }: { readonly fate: Extract<RowFate, { kind: "faulty" }> }) {
  return (
    <ul class="min-w-0 text-late tablet:col-span-2">
      {faultWords(fate.faults).map((words) => (
        <li key={words} class="wrap-anywhere">
          {words}
        </li>
      ))}
    </ul>
  );
}

function Sound({ fate }: { readonly fate: Exclude<RowFate, { kind: "faulty" }> }) {
  return (
    <>
      <span class="min-w-0 wrap-anywhere">
        <bdi class="font-semibold">{fate.company}</bdi>, <bdi>{fate.role}</bdi>
      </span>
      <span class="text-secondary text-ink-2 max-tablet:col-start-2">
        {fate.kind === "new" && (
          <span class="inline-flex items-center gap-1.5 text-accent">
            <Icon name="plus" size={16} /> new
          </span>
        )}
        {fate.kind === "there" && (
          <a
            class="-my-3 inline-flex min-h-11 items-center text-accent"
            href={`/case/${encodeURIComponent(fate.caseId)}`}
          >
            here already
          </a>
        )}
        {fate.kind === "skipped" && `the same as line ${fate.sameAs}`}
      </span>
    </>
  );
}
