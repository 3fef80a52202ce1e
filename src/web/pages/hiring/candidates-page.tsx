import { signal } from "@preact/signals";
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { CandidatesQuery } from "../../../contract/http/index.ts";
import type { CandidateStage } from "../../../contract/index.ts";
import { Button, EmptyState, ErrorNote, Field, Filters, Loading, Sentence } from "../../design/index.ts";
import type { HiringDesk } from "../../hiring/index.ts";
import { may } from "../../own-desk/index.ts";
import { SearchField } from "../../search-field/index.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { CandidateTable } from "./candidate-table.tsx";
import { chosenForDecision } from "./chosen-for-decision.ts";
import { HiringPage } from "./hiring-page.tsx";
import { OpeningLine } from "./opening-line.tsx";
import { useCandidateKeys } from "./use-candidate-keys.ts";
import { type CandidateList, useCandidates } from "./use-candidates.ts";
import { useTicks } from "./use-ticks.ts";

type Sort = NonNullable<CandidatesQuery["sort"]>;

// Kept while other pages are looked at: one comes back to what one left.
const query = signal("");
const stage = signal<CandidateStage | "all">("all");
const sort = signal<Sort>("silence");

const STAGES: readonly { readonly value: CandidateStage; readonly label: string }[] = [
  { value: "applied", label: "Applied" },
  { value: "interviewed", label: "Interviewed" },
  { value: "final-round", label: "Final round" },
  { value: "offer", label: "Offer" },
  { value: "hired", label: "Hired" },
  { value: "rejected", label: "A no" },
  { value: "withdrawn", label: "Withdrew" },
];

const SORTS: readonly { readonly value: Sort; readonly label: string }[] = [
  { value: "silence", label: "Longest without a word first" },
  { value: "name", label: "By name" },
  { value: "applied", label: "By when they applied" },
  { value: "stage", label: "By stage" },
];

/** Everybody who applied: to find, to sort, to choose several of. */
export function CandidatesPage() {
  return <HiringPage title="Candidates">{(hiring) => <Candidates hiring={hiring} />}</HiringPage>;
}

function Candidates({ hiring }: { readonly hiring: HiringDesk }) {
  const opening = hiring.opening.value?.opening.id;
  const list = useCandidates({
    ...(opening === undefined ? {} : { opening }),
    ...(stage.value === "all" ? {} : { stage: stage.value }),
    q: query.value,
    sort: sort.value,
  });
  const counts = stageCounts(hiring);
  return (
    <>
      <Sentence
        above={<OpeningLine hiring={hiring} after={`${counts.all.toLocaleString("en-GB")} applied`} />}
        aside={may("write") && <WaysIn />}
      >
        {candidatesSentence(hiring)}
      </Sentence>
      <Filtering counts={counts} />
      <Rows list={list} />
    </>
  );
}

function WaysIn() {
  return (
    <span class="flex flex-wrap gap-2">
      <Button href="/hiring/import" class="tablet:hidden">
        Import candidates
      </Button>
      <Button icon="plus" href="/hiring/add">
        Add one
      </Button>
    </span>
  );
}

/** What is looked for, in which order, and in which stage. */
function Filtering({ counts }: { readonly counts: StageCounts }) {
  return (
    <div class="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
      <SearchField
        class="w-full tablet:w-64"
        label="Search the candidates"
        placeholder="Name, address, stage"
        value={query.value}
        onValue={(value) => {
          query.value = value;
        }}
      />
      <Field
        kind="select"
        label="In which order"
        labelHidden
        class="w-full tablet:w-64"
        value={sort.value}
        options={SORTS}
        onValue={(value) => {
          sort.value = value as Sort;
        }}
      />
      <Filters
        label="Which stage to show"
        options={stageOptions(counts)}
        value={stage.value}
        onValue={(value) => {
          stage.value = value;
        }}
      />
    </div>
  );
}

type StageCounts = Readonly<Record<CandidateStage | "all", number>>;

function stageCounts({ openings, opening }: HiringDesk): StageCounts {
  const seen = opening.value === undefined ? (openings.value ?? []) : [opening.value];
  const sum = (of: CandidateStage) => seen.reduce((total, { stages }) => total + stages[of], 0);
  const each = Object.fromEntries(STAGES.map(({ value }) => [value, sum(value)])) as Record<CandidateStage, number>;
  return { ...each, all: seen.reduce((total, { candidates }) => total + candidates, 0) };
}

function stageOptions(counts: StageCounts) {
  return [
    { value: "all" as const, label: "All", count: counts.all },
    ...STAGES.map((one) => ({ ...one, count: counts[one.value] })).filter(
      ({ count, value }) => count > 0 || value === stage.value,
    ),
  ];
}

/** "8 of 412 have no answer yet." */
function candidatesSentence({ openings, opening }: HiringDesk): string {
  const seen = opening.value === undefined ? (openings.value ?? []) : [opening.value];
  const [all, open] = [
    seen.reduce((total, { candidates }) => total + candidates, 0),
    seen.reduce((total, { unanswered }) => total + unanswered, 0),
  ];
  if (all === 0) return "Nobody has applied yet.";
  if (open === 0) return "Everybody who applied has an answer.";
  return `${open.toLocaleString("en-GB")} of ${all.toLocaleString("en-GB")} have no answer yet.`;
}

function Rows({ list: { rows, total, refusal } }: { readonly list: CandidateList }) {
  const { route } = useLocation();
  const ticks = useTicks(rows ?? NONE);
  const [chosen, setChosen] = useState<string>();
  useCandidateKeys({ rows: rows ?? NONE, chosen, onChoose: setChosen, ticks });
  if (rows === undefined) {
    return refusal === undefined ? <Loading what="the candidates" /> : <ErrorNote title={refusal} />;
  }
  const decide = () => {
    chosenForDecision.value = ticks.rows.map((row) => row.case);
    route("/hiring/decide");
  };
  if (rows.length === 0) return <NothingFound />;
  return (
    <>
      {refusal !== undefined && <ErrorNote title={refusal} />}
      <CandidateTable
        caption="Candidates"
        rows={rows}
        total={total}
        ticks={ticks}
        chosen={chosen}
        onChoose={setChosen}
      />
      {rows.length < total && <Loading what={`${(total - rows.length).toLocaleString("en-GB")} more`} />}
      <BulkBar
        rows={ticks.rows}
        shown={rows.length}
        onSelectAll={ticks.tickAll}
        onClear={ticks.clear}
        onDecide={decide}
      />
    </>
  );
}

const NONE: readonly never[] = [];

function NothingFound() {
  const asked = query.value.trim();
  if (asked === "" && stage.value === "all") {
    return (
      <EmptyState
        below="A table from your applicant system will do, or one you have written yourself."
        actions={
          <Button kind="primary" href="/hiring/import">
            Import candidates
          </Button>
        }
      >
        Bring in those who have applied.
      </EmptyState>
    );
  }
  const showAll = () => {
    query.value = "";
    stage.value = "all";
  };
  return (
    <EmptyState
      below="Looked through names, addresses and stages."
      actions={<Button onClick={showAll}>Show all</Button>}
    >
      {asked === "" ? "Nobody is in this stage." : `No candidate fits “${asked}”.`}
    </EmptyState>
  );
}
