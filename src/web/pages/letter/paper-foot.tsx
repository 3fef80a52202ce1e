import type { ComposeOptions, Tone } from "../../../engine/letters/index.ts";
import { Button, Segmented } from "../../design/index.ts";

export interface PaperFootProps {
  readonly options: ComposeOptions;
  readonly onOptions: (options: ComposeOptions) => void;
  readonly words: number;
  readonly length: { readonly fewest: number; readonly most: number } | undefined;
}

const TONES: readonly { readonly value: Tone; readonly label: string }[] = [
  { value: "plain", label: "Plain" },
  { value: "warm", label: "Warm" },
  { value: "formal", label: "Formal" },
];

/** As many wordings as a person will look at. */
const VARIANTS = 5;

/** How the letter sounds, another wording, and its length on a scale. */
export function PaperFoot({ options, onOptions, words, length }: PaperFootProps) {
  const { tone, variant } = options;
  const next = (variant + 1) % VARIANTS;
  return (
    <div class="flex flex-wrap items-center gap-x-4 gap-y-3 border-t border-line px-4 py-3 tablet:ps-8 tablet:pe-5">
      <Segmented
        label="Tone"
        options={TONES}
        value={tone}
        onValue={(value) => onOptions({ ...options, tone: value })}
      />
      <Button kind="text" size="small" onClick={() => onOptions({ ...options, variant: next })}>
        Another, {variant + 1} of {VARIANTS}
      </Button>
      {length !== undefined && <WordScale words={words} {...length} />}
    </div>
  );
}

interface WordScaleProps {
  readonly words: number;
  readonly fewest: number;
  readonly most: number;
}

/** How many words, on a line on which the right length is marked. */
function WordScale({ words, fewest, most }: WordScaleProps) {
  const whole = most * 1.5;
  const share = (count: number) => Math.min(100, (count / whole) * 100);
  const isLong = words > most;
  return (
    <div class="ms-auto w-[9.25rem] flex-none">
      <svg class="icon-mirrored block h-2 w-full" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="4" y="2" rx="1" class="fill-line" />
        <rect x={share(fewest)} width={share(most) - share(fewest)} height="4" y="2" class="fill-lane-edge" />
        <rect width={share(words)} height="4" y="2" rx="1" class={isLong ? "fill-late" : "fill-accent"} />
      </svg>
      <p class={`mt-0.5 text-caption ${isLong ? "font-semibold text-late" : "text-ink-2"}`}>
        {words} words, of {fewest} to {most}
      </p>
    </div>
  );
}
