import type { Step, StepState } from "../../../engine/index.ts";

/** The steps of a plan as a person reads them. */
export interface StepGroups {
  /** What is asked for now, what comes, what waits for their word. */
  readonly toDo: readonly Step[];
  /** What may be left out. */
  readonly optional: readonly Step[];
  /** What comes only if nobody answers. */
  readonly projected: readonly Step[];
  /** Done, skipped, or closed. */
  readonly over: readonly Step[];
}

const ORDER: readonly StepState[] = ["late", "open", "upcoming", "withheld"];
const OVER: readonly StepState[] = ["done", "skipped", "expired"];

/** By when it is due where it is open, else in the plan's order. */
export function groupSteps(steps: readonly Step[]): StepGroups {
  const live = steps
    .filter(({ state }) => ORDER.includes(state))
    .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || dueOf(a) - dueOf(b));
  return {
    toDo: live.filter(({ optional }) => !optional),
    optional: live.filter(({ optional }) => optional),
    projected: steps.filter(({ state }) => state === "projected"),
    over: steps.filter(({ state }) => OVER.includes(state)),
  };
}

/** What comes keeps its place. */
function dueOf({ state, window }: Step): number {
  return state === "late" || state === "open" ? window.due : 0;
}
