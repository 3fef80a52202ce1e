import type { MayIJson } from "../contract/http/index.ts";
import { businessCalendarOf, type Case, formatInstant, guardAnswer, type Instant, type Plan } from "../engine/index.ts";
import type { ContactAnswer } from "./may-i.ts";

const ANSWERS = { Yes: "yes", "Not yet": "not-yet", No: "no" } as const;

/** An answer to "may I contact them now?" as programs read it, every moment in the company's zone. */
export function contactAnswerJson(
  answer: ContactAnswer,
  { caseId, theCase, plan }: { readonly caseId: string; readonly theCase: Case; readonly plan: Plan },
): MayIJson {
  const { zone } = businessCalendarOf(theCase.calendar);
  const orNull = (at: Instant | null) => (at === null ? null : formatInstant(at, zone));
  const { mayContact, from, step, rule, because, instead, insteadFrom } = answer;
  return {
    case: caseId,
    answer: ANSWERS[guardAnswer(answer)],
    mayContact,
    from: orNull(from),
    step: step?.id ?? null,
    to: step?.to ?? null,
    rule,
    because: because ?? step?.reasons[0]?.text ?? plan.guard.because,
    instead,
    insteadFrom: orNull(insteadFrom),
  };
}
