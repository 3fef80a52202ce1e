import { useEffect, useState } from "preact/hooks";
import type { CandidateJson, DecidedJson, DecideJson, OpeningEntryJson } from "../../../contract/http/index.ts";
import { describeDay, parseDate } from "../../../engine/index.ts";
import { Button, ChoiceButtons, EmptyState, ErrorNote, Loading, Section, Sentence } from "../../design/index.ts";
import { type HiringDesk, useHiring } from "../../hiring/index.ts";
import { asResult } from "../../mail/index.ts";
import { SearchField } from "../../search-field/index.ts";
import { CandidateTable } from "./candidate-table.tsx";
import { chosenForDecision } from "./chosen-for-decision.ts";
import { DecisionOutcome } from "./decision-outcome.tsx";
import { decisionSentence, type Outcome } from "./decision-words.ts";
import { filterCandidates } from "./filter-candidates.ts";
import { BAR_SENTENCE, BarButton, FloatingBar } from "./floating-bar.tsx";
import { HiringPage } from "./hiring-page.tsx";
import { OpeningLine } from "./opening-line.tsx";
import { useCandidateKeys } from "./use-candidate-keys.ts";
import { useCandidates } from "./use-candidates.ts";
import { useTicks } from "./use-ticks.ts";

/** Records a decision on some candidates; nobody is told before their letter was seen. */
export function DecidePage({ opening }: { readonly opening: string | undefined }) {
  return <HiringPage title="Record a decision">{(hiring) => <Deciding hiring={hiring} asked={opening} />}</HiringPage>;
}

function Deciding({ hiring, asked }: { readonly hiring: HiringDesk; readonly asked: string | undefined }) {
  const entry = hiring.opening.value;
  useEffect(() => {
    if (asked !== undefined && hiring.opening.peek()?.opening.id !== asked) hiring.lookAt(asked);
  }, [hiring, asked]);
  return (
    <>
      <Sentence above={<OpeningLine hiring={hiring} after={waysOf(entry)} />}>What was decided, and on whom?</Sentence>
      {entry === undefined ? (
        <p class="text-ink-2">Choose the opening above: a decision belongs to one.</p>
      ) : (
        <OneOpening key={entry.opening.id} entry={entry} />
      )}
    </>
  );
}

/** How the others hear, as the opening says. */
function waysOf(entry: OpeningEntryJson | undefined): string {
  if (entry === undefined) return "choose one";
  const { tellOthersAfter } = entry.opening;
  if (tellOthersAfter === "offer-accepted") return "the others hear once an offer is accepted";
  return `the others hear from ${describeDay(parseDate(tellOthersAfter))}`;
}

const OUTCOMES: readonly { readonly value: Outcome; readonly label: string }[] = [
  { value: "offer", label: "An offer" },
  { value: "rejection", label: "A no" },
  { value: "position-closed", label: "The job is gone" },
];

function OneOpening({ entry }: { readonly entry: OpeningEntryJson }) {
  const { id } = entry.opening;
  const { api, refresh } = useHiring();
  const list = useCandidates({ opening: id, sort: "stage" });
  const [outcome, setOutcome] = useState<Outcome>();
  const [refusal, setRefusal] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState<{ readonly decided: DecidedJson; readonly cases: readonly string[] }>();
  const decide = async (rows: readonly CandidateJson[]) => {
    if (outcome === undefined || isBusy) return;
    setBusy(true);
    const body: DecideJson = { opening: id, cases: rows.map((row) => row.case), outcome };
    const answer = await asResult(api.call("POST /api/decisions", { body }, { timeoutMs: 120_000 }));
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error.detail);
    chosenForDecision.value = [];
    const refused = new Set(answer.value.refused.map((one) => one.case));
    setRefusal(undefined);
    setDone({ decided: answer.value, cases: body.cases.filter((caseId) => !refused.has(caseId)) });
    await refresh();
  };
  if (done !== undefined) {
    return <DecisionOutcome opening={id} outcome={outcome!} {...done} onAgain={() => setDone(undefined)} />;
  }
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-6">
      <Section title="The decision">
        <ChoiceButtons
          class="max-w-[36rem]"
          columns={3}
          label="The decision"
          options={OUTCOMES}
          value={outcome}
          onValue={setOutcome}
        />
      </Section>
      {refusal !== undefined && <ErrorNote title={refusal} />}
      {list.rows === undefined ? (
        <Loading what="the candidates" />
      ) : (
        <Choosing
          rows={list.rows.filter(isOpen)}
          entry={entry}
          outcome={outcome}
          isBusy={isBusy}
          onDecide={(rows) => void decide(rows)}
        />
      )}
    </div>
  );
}

/** Whoever has no decision yet; who has an offer can still be told that the job is gone. */
function isOpen({ answer }: CandidateJson): boolean {
  return answer !== "theirs";
}

interface ChoosingProps {
  readonly rows: readonly CandidateJson[];
  readonly entry: OpeningEntryJson;
  readonly outcome: Outcome | undefined;
  readonly isBusy: boolean;
  readonly onDecide: (rows: readonly CandidateJson[]) => void;
}

function Choosing({ rows, entry, outcome, isBusy, onDecide }: ChoosingProps) {
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<string>();
  const found = filterCandidates(rows, query);
  const ticks = useTicks(rows, chosenForDecision.value);
  useCandidateKeys({ rows: found, chosen, onChoose: setChosen, ticks });
  if (rows.length === 0) {
    return (
      <EmptyState actions={<Button href="/hiring/candidates">Candidates</Button>}>
        Nobody is left to decide on.
      </EmptyState>
    );
  }
  const tickRest = () => ticks.tickAlso(found.filter(({ answer }) => answer === "none").map((row) => row.case));
  return (
    <Section title="On whom" count={`${ticks.rows.length} of ${rows.length}`}>
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SearchField
          class="w-full tablet:w-64"
          label="Search the candidates"
          placeholder="Name, address, stage"
          value={query}
          onValue={setQuery}
        />
        <Button size="small" kind="text" onClick={tickRest}>
          Tick all who have no decision
        </Button>
      </div>
      <CandidateTable caption="On whom" rows={found} ticks={ticks} chosen={chosen} onChoose={setChosen} />
      {ticks.rows.length > 0 && (
        <FloatingBar>
          <span class="font-semibold" role="status">
            {ticks.rows.length} selected
          </span>
          <p class={BAR_SENTENCE}>{decisionSentence(outcome, ticks.rows.length, entry.opening.tellOthersAfter)}</p>
          <span class="ms-auto flex flex-wrap justify-end gap-x-1.5">
            <BarButton onClick={ticks.clear}>Clear</BarButton>
            {outcome !== undefined && (
              <BarButton isMain onClick={() => onDecide(ticks.rows)}>
                {isBusy ? "Recording…" : "Record it"}
              </BarButton>
            )}
          </span>
        </FloatingBar>
      )}
    </Section>
  );
}
