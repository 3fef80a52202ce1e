import { describeSourceId, type Playbook, type Step, type StepState } from "../../../engine/index.ts";
import type { ComposeOptions, LetterLength } from "../../../engine/letters/index.ts";
import { Segmented, StateGlyph } from "../../design/index.ts";

export interface BriefProps {
  readonly step: Step | undefined;
  readonly playbook: Playbook;
  readonly length: { readonly fewest: number; readonly most: number } | undefined;
  readonly options: ComposeOptions;
  readonly onOptions: (options: ComposeOptions) => void;
}

const LENGTHS: readonly { readonly value: LetterLength; readonly label: string }[] = [
  { value: "short", label: "Short" },
  { value: "medium", label: "Usual" },
];

/** What the letter is for: what it must and may hold and what it leaves out, how long it is, and why now. */
export function Brief({ step, playbook, length, options, onOptions }: BriefProps) {
  return (
    <div class="grid gap-4">
      {step !== undefined && (
        <>
          <Phrases title="It must" state="upcoming" phrases={step.brief.must} />
          <Phrases title="It may" state="projected" phrases={step.brief.may} />
          <Phrases title="It leaves out" state="skipped" phrases={step.brief.mustNot} />
        </>
      )}
      {length !== undefined && (
        <div>
          <h3 class="text-caption font-semibold text-ink-2">Length</h3>
          <p class="mt-1 text-secondary text-ink-2">
            {length.fewest} to {length.most} words
          </p>
          <Segmented
            class="mt-2 max-w-40"
            label="Length"
            options={LENGTHS}
            value={options.length}
            onValue={(value) => onOptions({ ...options, length: value })}
          />
        </div>
      )}
      {step !== undefined && <WhyNow step={step} playbook={playbook} />}
    </div>
  );
}

interface PhrasesProps {
  readonly title: string;
  readonly state: StepState;
  readonly phrases: readonly string[];
}

function Phrases({ title, state, phrases }: PhrasesProps) {
  if (phrases.length === 0) return null;
  return (
    <div>
      <h3 class="text-caption font-semibold text-ink-2">{title}</h3>
      <ul class="mt-1.5 grid gap-1.5">
        {phrases.map((phrase) => (
          <li key={phrase} class="grid grid-cols-[0.875rem_minmax(0,1fr)] gap-2 text-control">
            <StateGlyph state={state} class="mt-1 !size-3.5" />
            <span class="break-words" dir="auto">
              {phrase}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The arithmetic of the step, and behind a touch where the rule comes from. */
function WhyNow({ step: { reasons }, playbook }: { readonly step: Step; readonly playbook: Playbook }) {
  return (
    <div>
      <h3 class="text-caption font-semibold text-ink-2">Why now</h3>
      {reasons.map(({ text, source, rule }) => (
        <div key={rule} class="mt-1 text-secondary text-ink-2">
          <p>{text}</p>
          <details class="reason">
            <summary class="relative inline-block rounded-small font-medium text-accent after:absolute after:-inset-3">
              Source
            </summary>
            <p class="border-s-2 border-line-2 ps-3 text-caption text-ink-3">
              {describeSourceId(source, playbook)} · {rule}
            </p>
          </details>
        </div>
      ))}
    </div>
  );
}
