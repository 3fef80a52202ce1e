import type { FactJson } from "../contract/index.ts";
import type { Plan, Step, Warning } from "../engine/index.ts";

/**
 * How a step of one plan stands in the next: it came, it went, its state changed, or its window moved.
 * `settled` is one that went because it was carried out: plans do not list check-ins that were sent.
 */
export type StepChange =
  | { readonly kind: "came"; readonly after: Step }
  | { readonly kind: "went" | "settled"; readonly before: Step }
  | { readonly kind: "changed" | "moved"; readonly before: Step; readonly after: Step };

/** What became of a plan. */
export interface PlanChanges {
  /** The new headline, where it differs. */
  readonly headline: string | undefined;
  /** Those that were carried out first, then in the new plan's order, then those that went. What is over or only may come is left out. */
  readonly steps: readonly StepChange[];
  /** Those that the new plan gives and the old one did not. */
  readonly warnings: readonly Warning[];
}

/** What is different in a plan after facts were recorded. */
export function comparePlans(before: Plan, after: Plan, recorded: readonly FactJson[] = []): PlanChanges {
  const pairs = pairSteps(before.steps, after.steps);
  const gone = before.steps.filter((step) => isLive(step) && !pairs.some((pair) => pair.before === step));
  const settled = gone.filter((step) => isCarriedOut(step, recorded));
  return {
    warnings: after.warnings.filter((warning) => !before.warnings.some((known) => isSame(known, warning))),
    headline: before.headline === after.headline ? undefined : after.headline,
    steps: [
      ...settled.map((step) => ({ kind: "settled" as const, before: step })),
      ...pairs.map(changeOf).filter((change) => change !== undefined),
      ...gone.filter((step) => !settled.includes(step)).map((step) => ({ kind: "went" as const, before: step })),
    ],
  };
}

function isSame(one: Warning, other: Warning): boolean {
  return one.rule === other.rule && one.fact === other.fact;
}

function isCarriedOut(step: Step, recorded: readonly FactJson[]): boolean {
  return recorded.some(
    (fact) =>
      (fact.kind === "done" && fact.step === step.id) ||
      (fact.kind === "sent" && fact.purpose === "check-in" && step.action === "check-in"),
  );
}

interface Pair {
  readonly before: Step | undefined;
  readonly after: Step;
}

/** By id; what is left, by what it is to do: after a reset a check-in has another id, and to a person is the same step moved. */
function pairSteps(before: readonly Step[], after: readonly Step[]): readonly Pair[] {
  const ids = new Map(before.map((step) => [step.id, step]));
  const afterIds = new Set(after.map((step) => step.id));
  const left = before.filter((step) => !afterIds.has(step.id) && isLive(step) && step.action === "check-in");
  return after.map((step) => {
    const same = ids.get(step.id);
    if (same !== undefined || step.action !== "check-in" || !isLive(step)) return { before: same, after: step };
    return { before: left.shift(), after: step };
  });
}

/** Still to be thought of: neither over nor only what may come. */
function isLive({ state }: Step): boolean {
  return state === "upcoming" || state === "open" || state === "late" || state === "withheld";
}

function changeOf({ before, after }: Pair): StepChange | undefined {
  if (before === undefined) return isLive(after) ? { kind: "came", after } : undefined;
  if (before.state !== after.state || before.snoozedUntil !== after.snoozedUntil) {
    return after.state === "projected" ? undefined : { kind: "changed", before, after };
  }
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
