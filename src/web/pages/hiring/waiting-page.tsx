import { signal } from "@preact/signals";
import { useMemo, useState } from "preact/hooks";
import type { CandidateJson, OwedKindJson, WaitingJson } from "../../../contract/http/index.ts";
import { Button, EmptyState, Filters, Sentence } from "../../design/index.ts";
import type { HiringDesk } from "../../hiring/index.ts";
import { SearchField } from "../../search-field/index.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { CandidateTable } from "./candidate-table.tsx";
import { CloseDialog } from "./close-dialog.tsx";
import { filterCandidates } from "./filter-candidates.ts";
import { HiringPage } from "./hiring-page.tsx";
import { OpeningLine } from "./opening-line.tsx";
import { useCandidateKeys } from "./use-candidate-keys.ts";
import { useTicks } from "./use-ticks.ts";

// Kept while other pages are looked at: one comes back to what one left.
const query = signal("");
const shownKind = signal<OwedKindJson | "all">("all");

const KINDS: readonly { readonly value: OwedKindJson; readonly label: string }[] = [
  { value: "promised", label: "Promised" },
  { value: "asked", label: "Asked us" },
  { value: "acknowledge", label: "To acknowledge" },
  { value: "to-thank", label: "To thank" },
  { value: "plans", label: "What comes next" },
  { value: "silence", label: "Silence" },
  { value: "decision", label: "To tell" },
  { value: "law", label: "By law" },
];

/** Who waits for a word of ours, who waits longest first, and letters to many at once. */
export function WaitingPage() {
  return <HiringPage title="Waiting for us">{(hiring) => <Waiting hiring={hiring} />}</HiringPage>;
}

function Waiting({ hiring }: { readonly hiring: HiringDesk }) {
  const waiting = hiring.waiting.value;
  const entry = hiring.opening.value;
  const [isClosing, setClosing] = useState(false);
  if (waiting === undefined) return null;
  return (
    <>
      <Sentence
        above={
          <OpeningLine
            hiring={hiring}
            after={`${count(waiting.applied)} applied, ${waiting.interviewed} interviewed`}
          />
        }
        aside={
          entry !== undefined &&
          entry.opening.closedOn === undefined && <Button onClick={() => setClosing(true)}>Close the opening</Button>
        }
      >
        {waiting.headline}
      </Sentence>
      {waiting.rows.length === 0 ? <NobodyWaits applied={waiting.applied} /> : <Rows waiting={waiting} />}
      {entry !== undefined && <CloseDialog entry={entry} open={isClosing} onClose={() => setClosing(false)} />}
    </>
  );
}

function count(number: number): string {
  return number.toLocaleString("en-GB");
}

function NobodyWaits({ applied }: { readonly applied: number }) {
  if (applied === 0) {
    return (
      <EmptyState
        below="A table from your applicant system will do, or one you have written yourself."
        actions={
          <Button kind="primary" href="/hiring/import">
            Import candidates
          </Button>
        }
      >
        Nobody has applied yet. Bring in those who have.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      below="Whoever hears nothing for some days comes here by themselves."
      actions={<Button href="/hiring/candidates">See the candidates</Button>}
    >
      Everybody has heard from you.
    </EmptyState>
  );
}

function Rows({ waiting }: { readonly waiting: WaitingJson }) {
  const found = useMemo(() => filterCandidates(waiting.rows, query.value), [waiting.rows, query.value]);
  const kind = shownKind.value;
  const rows = useMemo(() => (kind === "all" ? found : found.filter((row) => firstKind(row) === kind)), [found, kind]);
  const ticks = useTicks(rows);
  const [chosen, setChosen] = useState<string>();
  useCandidateKeys({ rows, chosen, onChoose: setChosen, ticks });
  return (
    <>
      <div class="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <SearchField
          class="w-full tablet:w-64"
          label="Search among those who wait"
          placeholder="Name, address, word"
          value={query.value}
          onValue={(value) => {
            query.value = value;
          }}
        />
        <Filters
          label="Who to show"
          options={kindOptions(found, kind)}
          value={kind}
          onValue={(value) => {
            shownKind.value = value;
          }}
        />
      </div>
      {rows.length === 0 ? (
        <NothingFound />
      ) : (
        <CandidateTable caption="Who waits for a word" rows={rows} ticks={ticks} chosen={chosen} onChoose={setChosen} />
      )}
      <BulkBar rows={ticks.rows} shown={rows.length} onSelectAll={ticks.tickAll} onClear={ticks.clear} />
    </>
  );
}

function firstKind({ owed }: CandidateJson): OwedKindJson | undefined {
  return owed[0]?.kind;
}

/** Those there are, and the one that is chosen. */
function kindOptions(rows: readonly CandidateJson[], chosen: OwedKindJson | "all") {
  const counts = Map.groupBy(rows, firstKind);
  const options = KINDS.map((one) => ({ ...one, count: counts.get(one.value)?.length ?? 0 }));
  return [
    { value: "all" as const, label: "All", count: rows.length },
    ...options.filter((one) => one.count > 0 || one.value === chosen),
  ];
}

function NothingFound() {
  const asked = query.value.trim();
  const showAll = () => {
    query.value = "";
    shownKind.value = "all";
  };
  return (
    <EmptyState actions={<Button onClick={showAll}>Show all</Button>}>
      {asked === "" ? "Nobody waits for this." : `Nobody who waits fits “${asked}”.`}
    </EmptyState>
  );
}
