import type { EmployerPlaybook } from "../model/index.ts";
import type { Reading } from "../reading/index.ts";
import type { DraftGuard, DraftPlan, DraftStep, StepRule } from "./draft.ts";
import { openDesk } from "./employer-desk.ts";
import {
  acknowledgements,
  informByLaw,
  plans,
  promisedUpdates,
  replies,
  silence,
  tellDecision,
  thanks,
} from "./employer-duties.ts";
import { compareIds, isDue, sortSteps } from "./step-order.ts";

/** The table's order: where several steps serve, the first. [EM10] */
const ORDER: readonly StepRule[] = [
  "reply",
  "acknowledge",
  "thank-interviewee",
  "share-plans",
  "update.promise",
  "update.silence",
  "tell-decision",
  "inform-by-law",
];

/** What is owed to one candidate, and until when. [EM1] to [EM10] */
export function draftEmployerPlan(playbook: EmployerPlaybook, reading: Reading): DraftPlan {
  const desk = openDesk(playbook, reading);
  const listed = [
    ...replies(desk),
    ...acknowledgements(desk),
    ...thanks(desk),
    ...(desk.isClosed ? [] : [...plans(desk), ...promisedUpdates(desk)]),
    ...tellDecision(desk),
    ...informByLaw(desk),
  ];
  const steps = sortSteps([...listed, ...silence(desk, listed)]);
  const stance = steps.some(isDue) ? "act" : desk.isClosed ? "closed" : "wait";
  return {
    steps,
    stance,
    attempts: { made: 0, limit: null },
    guard: employerGuard(steps, desk.isClosed),
    movingOnAt: undefined,
  };
}

/** [EM10] */
function employerGuard(steps: readonly DraftStep[], isClosed: boolean): DraftGuard {
  const first = steps.filter(isDue).sort(byOrder)[0];
  if (first !== undefined) return { mayContact: true, from: null, step: first.id, rule: first.basis.rule };
  const next = steps
    .filter((step) => step.state === "upcoming")
    .sort((a, b) => a.window.opens - b.window.opens || byOrder(a, b))[0];
  return {
    mayContact: false,
    from: next?.window.opens ?? null,
    step: next?.id ?? null,
    rule: isClosed ? "decision.final" : (next?.basis.rule ?? "nothing-planned"),
  };
}

function byOrder(a: DraftStep, b: DraftStep): number {
  return (
    ORDER.indexOf(a.basis.rule) - ORDER.indexOf(b.basis.rule) || a.window.opens - b.window.opens || compareIds(a, b)
  );
}
