import type { Step, StepState } from "../../../engine/index.ts";

/** The steps of a plan as a person reads them. */
export interface StepGroups {
  /** What is asked for now, what may be done now, what comes, what waits for their word. */
  readonly toDo: readonly Step[];
  /** What comes only if nobody answers. */
  readonly projected: readonly Step[];
  /** Done, skipped, or closed. */
  readonly over: readonly Step[];
}

const ORDER: readonly StepState[] = ["late", "open", "upcoming", "withheld"];
const OVER: readonly StepState[] = ["done", "skipped", "expired"];

/** In the plan's order within each kind; what may be left out comes after what is asked for. */
export function groupSteps(steps: readonly Step[]): StepGroups {
  const toDo = steps.filter(({ state }) => ORDER.includes(state));
  return {
    toDo: toDo.toSorted((a, b) => rankOf(a) - rankOf(b)),
    projected: steps.filter(({ state }) => state === "projected"),
    over: steps.filter(({ state }) => OVER.includes(state)),
  };
}

function rankOf({ state, optional }: Step): number {
  const isDue = state === "late" || state === "open";
  if (isDue) return (optional ? 10 : 0) + ORDER.indexOf(state);
  return 20 + (optional ? 10 : 0) + ORDER.indexOf(state);
}
