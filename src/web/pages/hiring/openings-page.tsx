import { useState } from "preact/hooks";
import { numberWord } from "../../../app/index.ts";
import type { OpeningEntryJson } from "../../../contract/http/index.ts";
import { describeDay, parseDate } from "../../../engine/index.ts";
import { Button, Card, Chip, Sentence } from "../../design/index.ts";
import { type HiringDesk, useHiring } from "../../hiring/index.ts";
import { may } from "../../own-desk/index.ts";
import { CloseDialog } from "./close-dialog.tsx";
import { HiringPage } from "./hiring-page.tsx";
import { placedTitle } from "./opening-line.tsx";

/** Every opening and how it stands: who is where, who waits, and what is still to be answered about it. */
export function OpeningsPage() {
  return <HiringPage title="Openings">{(hiring) => <Openings hiring={hiring} />}</HiringPage>;
}

function Openings({ hiring }: { readonly hiring: HiringDesk }) {
  const openings = hiring.openings.value ?? [];
  return (
    <>
      <Sentence
        above="Openings"
        aside={
          may("write") && (
            <Button kind="primary" href="/hiring/openings/new">
              New opening
            </Button>
          )
        }
      >
        {openingsSentence(openings)}
      </Sentence>
      <ul class="grid max-w-[60rem] gap-3">
        {openings.map((entry) => (
          <OpeningCard key={entry.opening.id} entry={entry} />
        ))}
      </ul>
    </>
  );
}

/** "Two openings. Twelve people wait for a word." */
function openingsSentence(openings: readonly OpeningEntryJson[]): string {
  const open = openings.filter(({ opening }) => opening.closedOn === undefined);
  const waiting = open.reduce((sum, entry) => sum + entry.waiting, 0);
  if (open.length === 0) return "No opening is open.";
  const words = numberWord(open.length);
  const first = `${words.charAt(0).toUpperCase()}${words.slice(1)} opening${open.length === 1 ? "" : "s"}.`;
  if (waiting === 0) return `${first} Everybody has heard from you.`;
  return `${first} ${waiting === 1 ? "One person waits" : `${waiting} people wait`} for a word.`;
}

function OpeningCard({ entry }: { readonly entry: OpeningEntryJson }) {
  const { opening, candidates, unanswered, waiting, questions } = entry;
  const { id, company, closedOn } = opening;
  const hiring = useHiring();
  const [isClosing, setClosing] = useState(false);
  const look = () => hiring.lookAt(id);
  return (
    <Card as="li" padded class="grid gap-3 !py-4">
      <div class="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div class="min-w-0">
          <h2 class="text-card-title wrap-anywhere" dir="auto">
            {placedTitle(opening)}
          </h2>
          <p class="text-secondary text-ink-2 wrap-anywhere" dir="auto">
            {company}
          </p>
        </div>
        {closedOn !== undefined ? (
          <Chip>Closed {describeDay(parseDate(closedOn))}</Chip>
        ) : (
          waiting > 0 && <Chip>{waiting === 1 ? "one waits" : `${waiting} wait`}</Chip>
        )}
      </div>
      <Stages entry={entry} />
      <p class="text-secondary text-ink-2">
        {candidates.toLocaleString("en-GB")} applied.{" "}
        {unanswered === 0 ? "Everybody has an answer." : `${unanswered.toLocaleString("en-GB")} without an answer yet.`}
      </p>
      {questions.length > 0 && closedOn === undefined && (
        <p class="text-secondary font-medium text-late">
          The law asks something about this opening.{" "}
          <a class="inline-flex min-h-11 items-center text-late" href={`/hiring/openings/${encodeURIComponent(id)}`}>
            Answer {questions.length === 1 ? "it" : "them"} once
          </a>
        </p>
      )}
      <div class="flex flex-wrap gap-2">
        <Button size="small" href="/hiring" onClick={look}>
          Who waits
        </Button>
        <Button size="small" href="/hiring/candidates" onClick={look}>
          Candidates
        </Button>
        {may("write") && (
          <Button size="small" href={`/hiring/openings/${encodeURIComponent(id)}`}>
            Edit
          </Button>
        )}
        {closedOn === undefined && may("write") && (
          <Button size="small" kind="quiet" onClick={() => setClosing(true)}>
            Close the opening
          </Button>
        )}
      </div>
      <CloseDialog entry={entry} open={isClosing} onClose={() => setClosing(false)} />
    </Card>
  );
}

const STAGES = [
  ["applied", "applied"],
  ["interviewed", "interviewed"],
  ["final-round", "in the final round"],
  ["offer", "with an offer"],
  ["hired", "hired"],
  ["rejected", "with a no"],
  ["withdrawn", "withdrew"],
] as const;

/** How many are where, as a band and in words. */
function Stages({ entry: { stages, candidates } }: { readonly entry: OpeningEntryJson }) {
  const shown = STAGES.filter(([stage]) => stages[stage] > 0);
  if (shown.length === 0) return null;
  return (
    <div class="grid gap-1.5">
      <div class="flex h-2.5 gap-0.5 overflow-hidden rounded-full" aria-hidden="true">
        {shown.map(([stage], index) => (
          <span
            key={stage}
            class={BAND[index % BAND.length]}
            style={{ inlineSize: `${Math.max(1.5, (stages[stage] / Math.max(1, candidates)) * 100)}%` }}
          />
        ))}
      </div>
      <ul class="flex flex-wrap gap-x-4 gap-y-0.5 text-secondary">
        {shown.map(([stage, words], index) => (
          <li key={stage} class="flex items-center gap-1.5">
            <span class={`size-2.5 rounded-[3px] ${BAND[index % BAND.length]}`} aria-hidden="true" />
            <b class="tabular-nums">{stages[stage].toLocaleString("en-GB")}</b> {words}
          </li>
        ))}
      </ul>
    </div>
  );
}

const BAND = ["bg-line-2", "bg-gate", "bg-accent", "bg-ink", "bg-late-line", "bg-edge", "bg-hatch"] as const;
