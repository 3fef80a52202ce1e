import type { Plan, Step } from "../engine/index.ts";

/** How a step of one plan stands in the next: it came, it went, its state changed, or its window moved. */
export type StepChange =
  | { readonly kind: "came"; readonly after: Step }
  | { readonly kind: "went"; readonly before: Step }
  | { readonly kind: "changed" | "moved"; readonly before: Step; readonly after: Step };

/** What became of a plan. */
export interface PlanChanges {
  /** The new headline, where it differs. */
  readonly headline: string | undefined;
  /** In the new plan's order; those that went come last. Projected steps are told of only when they become more. */
  readonly steps: readonly StepChange[];
}

/** What is different in a plan after something was recorded. */
export function comparePlans(before: Plan, after: Plan): PlanChanges {
  const pairs = pairSteps(before.steps, after.steps);
  const went = before.steps.filter((step) => !pairs.some((pair) => pair.before === step));
  return {
    headline: before.headline === after.headline ? undefined : after.headline,
    steps: [
      ...pairs.map(changeOf).filter((change) => change !== undefined),
      ...went.filter(isTold).map((step) => ({ kind: "went" as const, before: step })),
    ],
  };
}

interface Pair {
  readonly before: Step | undefined;
  readonly after: Step;
}

/** By id; what is left, by what it is to do: a check-in has another id after a reset, and to a person is the same step moved. */
function pairSteps(before: readonly Step[], after: readonly Step[]): readonly Pair[] {
  const ids = new Map(before.map((step) => [step.id, step]));
  const afterIds = new Set(after.map((step) => step.id));
  const left = before.filter((step) => !afterIds.has(step.id) && isLive(step));
  return after.map((step) => {
    const same = ids.get(step.id);
    if (same !== undefined) return { before: same, after: step };
    const index = isLive(step)
      ? left.findIndex((other) => other.action === step.action && other.action === "check-in")
      : -1;
    return { before: index === -1 ? undefined : left.splice(index, 1)[0], after: step };
  });
}

function isLive(step: Step): boolean {
  return step.state !== "projected" && step.state !== "done" && step.state !== "skipped";
}

function isTold(step: Step): boolean {
  return step.state !== "projected";
}

function changeOf({ before, after }: Pair): StepChange | undefined {
  if (before === undefined) return isTold(after) ? { kind: "came", after } : undefined;
  if (!isTold(before) && !isTold(after)) return undefined;
  if (before.state !== after.state || before.snoozedUntil !== after.snoozedUntil)
    return { kind: "changed", before, after };
  return hasMoved(before, after) ? { kind: "moved", before, after } : undefined;
}

function hasMoved(before: Step, after: Step): boolean {
  if (!isLive(after)) return false;
  return (
    before.window.opens !== after.window.opens ||
    before.window.due !== after.window.due ||
    before.to !== after.to ||
    before.channel !== after.channel
  );
}
