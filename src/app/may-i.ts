import {
  type BusinessCalendar,
  businessCalendarOf,
  type Case,
  type Instant,
  type Plan,
  type Step,
} from "../engine/index.ts";
import { MESSAGE_ORDER } from "../engine/planner/index.ts";

/** The answer to "may I contact them now?". */
export interface ContactAnswer {
  readonly mayContact: boolean;
  /** From when, where the answer is not yet. */
  readonly from: Instant | null;
  /** The step it rests on. */
  readonly step: Step | null;
  readonly rule: string;
  /** The engine's sentence, where it speaks of the same step. */
  readonly because: string | null;
  /** Whom to contact instead, now or, where `insteadFrom` is given, from then on. */
  readonly instead: string | null;
  readonly insteadFrom: Instant | null;
}

/** May I contact them now? With a contact: that person, for a step of theirs that is open; otherwise no, and whom instead. */
export function mayContact(plan: Plan, theCase: Case, contactId?: string): ContactAnswer {
  const { guard } = plan;
  const guardStep = plan.steps.find((step) => step.id === guard.step) ?? null;
  const general: ContactAnswer = { ...guard, step: guardStep, instead: null, insteadFrom: null };
  if (contactId === undefined || guardStep?.to === contactId) return general;
  const own = plan.steps.filter((step) => step.to === contactId && isMessage(step));
  const due = own.filter(isDue).toSorted(byOrder);
  const calendar = businessCalendarOf(theCase.calendar);
  const ready = due.find((step) => countsNow(step, plan.asOf, calendar));
  if (ready !== undefined) return answer(ready, { mayContact: true, from: null });
  const waiting = due[0];
  const next = own.find((step) => step.state === "upcoming") ?? null;
  const refused =
    waiting === undefined
      ? answer(next, {
          mayContact: false,
          from: next?.window.opens ?? null,
          rule: guard.mayContact ? undefined : guard.rule,
        })
      : answer(waiting, { mayContact: false, from: calendar.nextOpen(plan.asOf) });
  return { ...refused, instead: guardStep?.to ?? null, insteadFrom: guard.mayContact ? null : guard.from };
}

function answer(
  step: Step | null,
  {
    mayContact: may,
    from,
    rule,
  }: { readonly mayContact: boolean; readonly from: Instant | null; readonly rule?: string | undefined },
): ContactAnswer {
  return {
    mayContact: may,
    from,
    step,
    rule: step?.reasons[0]?.rule ?? rule ?? "nothing-planned",
    because: null,
    instead: null,
    insteadFrom: null,
  };
}

function isMessage({ action }: Step): boolean {
  return action !== "prepare" && action !== "debrief";
}

function isDue({ state }: Step): boolean {
  return state === "open" || state === "late";
}

/** As where nobody is named [SG2] [EM10]: of one action the first in the plan, which is by opening, then by id. */
function byOrder(a: Step, b: Step): number {
  return MESSAGE_ORDER.indexOf(a.action) - MESSAGE_ORDER.indexOf(b.action);
}

/** A call is made within business hours. */
function countsNow({ channel }: Step, now: Instant, calendar: BusinessCalendar): boolean {
  return channel !== "phone" || calendar.isWithinHours(now);
}
