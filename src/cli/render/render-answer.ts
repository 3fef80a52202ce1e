import type { ContactAnswer } from "../../app/index.ts";
import {
  type Contact,
  describeSourceId,
  explainRule,
  guardAnswer,
  momentByClock,
  presentByClock,
  type ReaderClock,
  type Step,
  stateByClock,
  stepTitle,
} from "../../engine/index.ts";
import type { ShownCase } from "../draw-case.ts";
import { BLANK, line, type PageLine, paragraph, type Tone } from "./page.ts";

/** A case, whom was asked about, and the reader's clock. */
interface AnsweredCase extends ShownCase {
  readonly contact: Contact | undefined;
  readonly clock: ReaderClock;
}

const TONES: Readonly<Record<string, Tone>> = { Yes: "accent", "Not yet": "strong", No: "strong" };

/** One word, one sentence, then the rule behind it with its source. */
export function renderAnswer(answer: ContactAnswer, shown: AnsweredCase, columns: number): readonly PageLine[] {
  const { plan, parsed, playbook, clock } = shown;
  const word = guardAnswer(answer);
  // What they asked is the answer itself: its rule would say it twice.
  const rule = answer.rule.startsWith("ground-rule.") ? undefined : explainRule(answer.rule);
  const source = answer.step?.reasons.find((reason) => reason.rule === answer.rule)?.source;
  const where = `${parsed.case.company}, ${parsed.case.role} · ${presentByClock(plan.asOf, clock)}`;
  return [
    line(`${word}.`, TONES[word] ?? "strong"),
    ...sentencesOf(answer, shown).flatMap((sentence) => paragraph(sentence, columns)),
    BLANK,
    ...(rule === undefined ? [] : paragraph(rule, columns, { tone: "quiet" })),
    ...(source === undefined
      ? []
      : paragraph(`Source: ${describeSourceId(source, playbook)}`, columns, { tone: "quiet" })),
    ...paragraph(where, columns, { tone: "quiet" }),
  ];
}

function sentencesOf(answer: ContactAnswer, shown: AnsweredCase): readonly string[] {
  const { contact, plan, parsed } = shown;
  if (answer.because !== null || contact === undefined) return [answer.because ?? plan.guard.because];
  const own =
    answer.step === null ? `Nothing is planned for ${contact.name}.` : stepSentence(answer.step, answer, shown);
  const instead = parsed.case.contacts.find(({ id }) => id === answer.instead);
  if (instead === undefined || instead.id === contact.id) {
    return answer.mayContact || plan.guard.mayContact ? [own] : [own, plan.guard.because];
  }
  const when = answer.insteadFrom === null ? "now" : "then";
  return [own, `The one to contact ${when} is ${instead.name}. ${plan.guard.because}`];
}

/** "Thank Lee Okafor by email: until 15:00 today." */
function stepSentence(step: Step, { from }: ContactAnswer, { plan, parsed, clock }: AnsweredCase): string {
  const title = stepTitle(step, parsed.case, plan.attempts.limit);
  if (step.channel === "phone" && from !== null && step.state !== "upcoming") {
    return `${title}: calls belong in business hours, from ${momentByClock(from, clock, plan.asOf)}.`;
  }
  return `${title}: ${stateByClock(step, plan.asOf, clock)}.`;
}
