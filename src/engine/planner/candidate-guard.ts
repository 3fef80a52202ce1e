import type { Action } from "../model/index.ts";
import { forbiddingRule, type Reading } from "../reading/index.ts";
import type { DraftGuard, DraftStep } from "./draft.ts";
import { compareIds, isDue, MESSAGE_ORDER } from "./step-order.ts";

/** What they asked of me: owed whatever else was said. */
const OWED: ReadonlySet<Action> = new Set(["reply", "offer-decision", "offer-reply"]);

export interface GuardContext {
  readonly isTimeToMoveOn: boolean;
  readonly isUsedUp: boolean;
}

/** May I contact them now? It looks at messages alone. [SG2] to [SG6] */
export function candidateGuard(steps: readonly DraftStep[], reading: Reading, context: GuardContext): DraftGuard {
  const { asOf, calendar, groundRules } = reading;
  const isWithinHours = calendar.isWithinHours(asOf);
  const counts = (step: DraftStep) => step.channel !== "phone" || isWithinHours;
  const due = steps.filter((step) => isMessage(step) && isDue(step)).sort(byOrder);
  const owed = due.find((step) => OWED.has(step.action) && counts(step));
  if (owed !== undefined) return { mayContact: true, from: null, step: owed.id, rule: owed.basis.rule };
  if (groundRules.noContact) return { mayContact: false, from: null, step: null, rule: "ground-rule.no-contact" };
  const allowed = due.find(counts);
  if (allowed !== undefined) return { mayContact: true, from: null, step: allowed.id, rule: allowed.basis.rule };
  const first = due[0];
  if (first !== undefined) {
    return { mayContact: false, from: calendar.nextOpen(asOf), step: first.id, rule: first.basis.rule };
  }
  const next = opensNext(steps);
  return {
    mayContact: false,
    from: next?.window.opens ?? null,
    step: next?.id ?? null,
    rule: refusal(next, reading, context),
  };
}

function isMessage({ action }: DraftStep): boolean {
  return action !== "prepare" && action !== "debrief";
}

function byOrder(a: DraftStep, b: DraftStep): number {
  return (
    MESSAGE_ORDER.indexOf(a.action) - MESSAGE_ORDER.indexOf(b.action) ||
    a.window.opens - b.window.opens ||
    compareIds(a, b)
  );
}

/** The message that opens next, be it optional or not. */
function opensNext(steps: readonly DraftStep[]): DraftStep | undefined {
  return steps
    .filter((step) => isMessage(step) && step.state === "upcoming")
    .sort((a, b) => a.window.opens - b.window.opens || byOrder(a, b))[0];
}

/** [SG6] */
function refusal(next: DraftStep | undefined, reading: Reading, context: GuardContext): string {
  if (reading.isFinal) return "decision.final";
  const forbidden = forbiddingRule(reading.groundRules);
  if (forbidden !== undefined) return forbidden;
  if (reading.ahead.length > 0) return "check-in.interview-ahead";
  if (reading.decision === undefined && (context.isUsedUp || context.isTimeToMoveOn)) return "check-in.limit";
  return next?.basis.rule ?? "nothing-planned";
}
