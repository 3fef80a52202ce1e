import type { ComponentChildren } from "preact";
import type { StepState } from "../../engine/index.ts";

export interface WindowBarProps {
  /** Where it is due, from 0 (opens) to 1 (closes), in business time. */
  readonly due: number;
  /** Where now is; left out outside the window. */
  readonly now?: number | undefined;
  /** False where the window never closes: no cap at its end. */
  readonly closes?: boolean | undefined;
  readonly state: StepState;
  /** "until 15:00 today", "was due Friday, 17:00" */
  readonly leftWords: ComponentChildren;
  /** "closes Fri 20 Nov" */
  readonly rightWords?: ComponentChildren;
}

/** A window in one line: thick from opens to due, thin from due to closes, an upright for now; the words below say the same. */
export function WindowBar({ due, now, closes = true, state, leftWords, rightWords }: WindowBarProps) {
  return (
    <div class="mt-2.5">
      <svg
        class={`icon-mirrored block h-3 w-full overflow-visible ${colourOf(state)}`}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        aria-hidden="true"
      >
        <line x1={percent(due)} x2="100%" y1="6" y2="6" stroke-dasharray={state === "projected" ? "2 4" : undefined} />
        {closes && <line x1="100%" x2="100%" y1="2" y2="10" />}
        <Thick due={due} state={state} />
        {now !== undefined && <Upright at={percent(now)} />}
      </svg>
      <div class="mt-1 flex flex-wrap justify-between gap-x-4 text-caption text-ink-2">
        <span class={state === "late" ? "font-semibold text-late" : undefined}>{leftWords}</span>
        <span>{rightWords}</span>
      </div>
    </div>
  );
}

/** Filled while it counts, outlined before, thin where it has passed. */
function Thick({ due, state }: { readonly due: number; readonly state: StepState }) {
  if (state === "expired" || state === "skipped") return <line x1="0" x2={percent(due)} y1="6" y2="6" />;
  const isFilled = state === "open" || state === "late" || state === "done";
  return (
    <rect
      y="3"
      width={percent(due)}
      height="6"
      rx="2.5"
      fill={isFilled ? "currentColor" : "none"}
      stroke={isFilled ? "none" : "currentColor"}
      stroke-dasharray={state === "withheld" || state === "projected" ? "3 2.5" : undefined}
    />
  );
}

function Upright({ at }: { readonly at: string }) {
  return (
    <>
      <line x1={at} x2={at} y1="-1" y2="13" class="stroke-surface" stroke-width="5" />
      <line x1={at} x2={at} y1="-1" y2="13" class="stroke-ink" stroke-width="2" />
    </>
  );
}

function colourOf(state: StepState): string {
  if (state === "late") return "text-late";
  return state === "open" || state === "upcoming" || state === "projected" ? "text-accent" : "text-ink-3";
}

/** Of the width of the bar; the corners and lines keep their measure at every width. */
function percent(share: number): string {
  return `${Math.min(1, Math.max(0, share)) * 100}%`;
}
