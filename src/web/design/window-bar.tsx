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

const WIDTH = 300;

/** A window in one line: thick from opens to due, thin from due to closes, an upright for now; the words below say the same. */
export function WindowBar({ due, now, closes = true, state, leftWords, rightWords }: WindowBarProps) {
  const late = state === "late";
  const dueX = WIDTH * inUnit(due);
  return (
    <div class="mt-2.5">
      <svg
        class={`block h-3 w-full overflow-visible icon-mirrored ${colourOf(state)}`}
        viewBox={`0 0 ${WIDTH} 12`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path
          d={`M${dueX} 6H${WIDTH - 1}${closes ? `M${WIDTH - 1} 2v8` : ""}`}
          fill="none"
          stroke="currentColor"
          stroke-width="1.5"
          stroke-dasharray={state === "projected" ? "2 4" : undefined}
          vector-effect="non-scaling-stroke"
        />
        <Thick width={dueX} state={state} />
        {now !== undefined && <Upright x={WIDTH * inUnit(now)} />}
      </svg>
      <div class="mt-1 flex flex-wrap justify-between gap-x-4 text-caption text-ink-2">
        <span class={late ? "font-semibold text-late" : undefined}>{leftWords}</span>
        <span>{rightWords}</span>
      </div>
    </div>
  );
}

function Thick({ width, state }: { readonly width: number; readonly state: StepState }) {
  const filled = state === "open" || state === "late" || state === "done";
  if (filled) return <rect x="0" y="3" width={width} height="6" rx="2.5" fill="currentColor" />;
  if (state === "expired" || state === "skipped")
    return <path d={`M0 6H${width}`} stroke="currentColor" stroke-width="1.5" vector-effect="non-scaling-stroke" />;
  return (
    <rect
      x=".5"
      y="3"
      width={Math.max(0, width - 1)}
      height="6"
      rx="2.5"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-dasharray={state === "upcoming" ? undefined : "3 2.5"}
      vector-effect="non-scaling-stroke"
    />
  );
}

function Upright({ x }: { readonly x: number }) {
  return (
    <>
      <path d={`M${x} -1V13`} class="stroke-surface" stroke-width="5" vector-effect="non-scaling-stroke" />
      <path d={`M${x} -1V13`} class="stroke-ink" stroke-width="2" vector-effect="non-scaling-stroke" />
    </>
  );
}

function colourOf(state: StepState): string {
  if (state === "late") return "text-late";
  return state === "open" || state === "upcoming" || state === "projected" ? "text-accent" : "text-ink-3";
}

function inUnit(value: number): number {
  return Math.min(1, Math.max(0, value));
}
