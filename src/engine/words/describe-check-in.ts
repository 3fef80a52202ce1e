import type { Brief, CandidatePlaybook } from "../model/index.ts";
import type { DraftPlan, DraftStep } from "../planner/draft.ts";
import type { Reading } from "../reading/index.ts";
import { findContact } from "./contact-names.ts";
import { describeRecurrence } from "./describe-recurrence.ts";
import { quotable } from "./plain-text.ts";
import { doer } from "./sentences-anchors.ts";
import * as say from "./sentences-briefs.ts";
import { promised } from "./step-title.ts";
import { subjectLine } from "./subject-line.ts";
import { dayWords, type WordsContext } from "./words-context.ts";

/** How long the first, the second and each later check-in may be, where each is shorter than the last: a judgement. */
const SHORTER_WORDS = [125, 90, 60];
const LONGEST_CHECK_IN_WORDS = 125;

/** What asking for news must, may and must not hold. */
export function describeCheckIn(step: DraftStep, { reading, playbook, draft }: WordsContext): Brief {
  const { checkIn } = playbook as CandidatePlaybook;
  const isPhone = step.channel === "phone";
  const isNext = step.state !== "projected";
  const attempt = step.basis.attempt ?? 1;
  const isShorter = checkIn.shorterEachTime.value && !isPhone;
  const must = isPhone ? [...say.CALL_MUST, reminder(step, reading)] : letterMust(step, attempt, reading);
  if (checkIn.somethingNew.value) must.push(isNext ? somethingNew(reading, draft) : "bring something new once more");
  const before = attempt > 1 && isNext && isShorter ? lastWords(reading) : undefined;
  if (before !== undefined) must.push(`keep it shorter than the last one, which had ${before} words`);
  else if (attempt > 1 && isShorter) must.push("keep it shorter than the last one");
  return {
    must,
    may: isPhone ? callMay(step, reading) : say.NOTHING,
    mustNot: say.CHECK_IN_MUST_NOT,
    ...(step.channel === "email" ? { subject: subjectLine("Follow-up", reading.round?.latest, reading) } : undefined),
    ...(isPhone ? undefined : { maxWords: isShorter ? shorterWords(attempt, before) : LONGEST_CHECK_IN_WORDS }),
  };
}

/** Whoever answers for personnel may be asked without a name. */
function callMay({ to }: DraftStep, { theCase }: Reading): readonly string[] {
  const role = findContact(to, theCase)?.role;
  return role === "hr" || role === undefined ? say.CALL_MAY_ANONYMOUSLY : say.NOTHING;
}

function letterMust(step: DraftStep, attempt: number, reading: Reading): string[] {
  const ask =
    attempt > 1
      ? "ask for a short update on the timeline as it stands now"
      : "ask whether there is an update on the timeline";
  return [reminder(step, reading), ask, "say that you are still interested"];
}

/** What the message refers to: what they asked for, the date they gave, their answer, or else the interview. */
function reminder({ basis }: DraftStep, reading: Reading): string {
  const { calendar, decisionDate, reset, round } = reading;
  if (basis.rule === "check-in.standing-instruction" && basis.fact?.kind === "timeline") {
    return `refer to what they asked for: a word ${describeRecurrence(basis.fact.every ?? "")}`;
  }
  if (decisionDate !== undefined) {
    return `refer to ${dayWords(decisionDate.on, reading)}, the date ${doer(decisionDate.fact.by, reading)} gave`;
  }
  const answer = reset?.fact;
  if (answer?.kind === "received") return `refer to their answer of ${dayWords(calendar.dateOf(answer.at), reading)}`;
  return `refer to the interview of ${dayWords(calendar.dateOf(round!.latest.at), reading)}`;
}

const LONGEST_NEWS = 60;
const MOST_NEWS = 3;
const ANYTHING_NEW = "bring something new, such as a study on what you talked about";

/** What there is to tell: news recorded since the last check-in, and promises that are still open. */
function somethingNew({ facts, hasArrived }: Reading, { steps }: DraftPlan): string {
  const news: string[] = [];
  for (let i = facts.length - 1; i >= 0 && news.length < MOST_NEWS; i--) {
    const fact = facts[i]!;
    if (fact.kind === "news") news.push(quotable(fact.what, LONGEST_NEWS));
    else if (fact.kind === "sent" && (fact.purpose === "check-in" || fact.purpose === "news") && hasArrived(fact))
      break;
  }
  for (const step of steps) {
    if (news.length === MOST_NEWS) break;
    if (step.action === "answer" && (step.state === "open" || step.state === "late"))
      news.push(promised(step.basis.fact));
  }
  return news.length === 0 ? ANYTHING_NEW : `bring something new: ${news.join("; ")}`;
}

/** How many words the last check-in since the reset had, where that is known. */
function lastWords({ arrived, reset }: Reading): number | undefined {
  for (let i = arrived.length - 1; i >= 0; i--) {
    const sent = arrived[i]!;
    if (reset !== undefined && sent.at < reset.fact.at) return undefined;
    if (sent.purpose === "check-in") return sent.words;
  }
  return undefined;
}

function shorterWords(attempt: number, before: number | undefined): number {
  const most = SHORTER_WORDS[Math.min(attempt, SHORTER_WORDS.length) - 1]!;
  return before === undefined ? most : Math.max(1, Math.min(most, before - 1));
}
