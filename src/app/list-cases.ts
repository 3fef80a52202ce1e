import type { Stance } from "../engine/index.ts";
import type { StepDigest } from "./case-digest.ts";
import type { CaseView } from "./refresh-summaries.ts";

/** Cases of one stance. */
export interface StanceGroup {
  readonly stance: Stance;
  readonly cases: readonly CaseView[];
}

const ORDER: readonly Stance[] = ["act", "wait", "move-on", "closed"];

/** Cases by stance, those to act on first; within a stance by what is to do next, then by what happened last. */
export function groupByStance(cases: readonly CaseView[]): readonly StanceGroup[] {
  return ORDER.map((stance) => ({
    stance,
    cases: cases
      .filter((one) => one.stance === stance)
      .toSorted((a, b) => nextAt(a) - nextAt(b) || lastAt(b) - lastAt(a)),
  })).filter((group) => group.cases.length > 0);
}

/** What is to do next in a case: what is late or open before what is coming up, what is optional last. */
export function nextStep({ digest: { steps } }: CaseView): StepDigest | undefined {
  return steps.toSorted(
    (a, b) => Number(a.optional) - Number(b.optional) || rank(a) - rank(b) || momentOf(a) - momentOf(b),
  )[0];
}

function rank({ state }: StepDigest): number {
  return state === "late" ? 0 : state === "open" ? 1 : 2;
}

function momentOf({ state, window }: StepDigest): number {
  return state === "upcoming" ? window.opens : window.due;
}

function nextAt(view: CaseView): number {
  const step = nextStep(view);
  return step === undefined ? Number.MAX_SAFE_INTEGER : momentOf(step);
}

function lastAt({ digest }: CaseView): number {
  return digest.lastActivityAt ?? digest.openedAt;
}
