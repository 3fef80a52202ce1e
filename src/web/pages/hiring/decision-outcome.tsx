import { useState } from "preact/hooks";
import type { DecidedJson } from "../../../contract/http/index.ts";
import { Button, Section } from "../../design/index.ts";
import { theLetters } from "./bulk-groups.ts";
import { type Outcome, recordedSentence } from "./decision-words.ts";
import { LetterPreview } from "./letter-preview.tsx";

interface DecisionOutcomeProps {
  readonly opening: string;
  readonly outcome: Outcome;
  readonly decided: DecidedJson;
  /** Those it was recorded for. */
  readonly cases: readonly string[];
  readonly onAgain: () => void;
}

/** What became of a decision: for whom it is recorded, for whom not and why, and how they are told. */
export function DecisionOutcome({ opening, outcome, decided, cases, onAgain }: DecisionOutcomeProps) {
  const [isOpen, setOpen] = useState(false);
  const [isSent, setSent] = useState(false);
  const { recorded, refused, held } = decided;
  return (
    <div class="grid max-w-[48rem] grid-cols-[minmax(0,1fr)] gap-6" role="status">
      <div class="grid gap-2">
        <p class="text-question">{recordedSentence(recorded)}</p>
        {held > 0 && (
          <p class="font-medium text-late">
            {held === 1 ? "One letter in the outbox no longer says" : `${held} letters in the outbox no longer say`}{" "}
            what is true. {held === 1 ? "It is" : "They are"} held until you decide. <a href="/outbox">Outbox</a>
          </p>
        )}
        {cases.length > 0 && !isSent && (
          <p class="text-ink-2">
            {outcome === "offer" ? "The chosen hear first." : "Whoever may be told now is told now; the others wait."}
          </p>
        )}
      </div>
      {refused.length > 0 && (
        <Section title="Not recorded" count={refused.length}>
          <ul>
            {refused.map((row) => (
              <li key={row.case} class="grid border-t border-line py-2">
                <a class="font-semibold text-ink wrap-anywhere" href={`/case/${encodeURIComponent(row.case)}`}>
                  <bdi>{row.name}</bdi>
                </a>
                <span class="text-secondary text-ink-2">{row.because}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <div class="flex flex-wrap gap-3">
        {cases.length > 0 && !isSent && (
          <Button kind="primary" onClick={() => setOpen(true)}>
            See {theLetters(cases.length)}
          </Button>
        )}
        <Button onClick={onAgain}>Decide on others</Button>
        <Button kind="quiet" href="/hiring">
          Who waits
        </Button>
      </div>
      <LetterPreview
        groups={[{ opening, action: "tell-decision", cases }]}
        open={isOpen}
        onClose={() => setOpen(false)}
        onSent={() => {
          setOpen(false);
          setSent(true);
        }}
      />
    </div>
  );
}
