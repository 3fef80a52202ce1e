import type { Contact, Day, InterviewFact } from "../../model/index.ts";
import { describeRecurrence } from "../../words/index.ts";
import type { Tone } from "../letter.ts";
import { callName, nameForms, openingWord, plainLine, salutationFor } from "../names/index.ts";
import { BREAK, gap, type LetterFacts } from "../templates/index.ts";
import type { ComposeOptions } from "./compose-letter.ts";
import { type DateStyle, dateStyleFor, fullDay, longDay, pastDay, shortDay } from "./date-style.ts";
import type { Occasion } from "./occasion.ts";
import { remark } from "./own-words.ts";
import { newsFor, promiseFor, promiseWords, topicsFor } from "./told-things.ts";

const LONGEST_NAME = 80;
const CLOSINGS: Readonly<Record<Tone, string>> = { plain: "Kind regards,", warm: "Best wishes,", formal: "Sincerely," };

/** Days in words, as the recipient writes them. */
interface Days {
  readonly today: Day;
  readonly style: DateStyle;
  readonly past: (day: Day) => string;
  readonly long: (day: Day) => string;
}

/** Everything a letter may be made of, in words. Nothing here is not in the case. */
export function gatherFacts(occasion: Occasion, { tone, length }: ComposeOptions): LetterFacts {
  const { theCase } = occasion.context;
  const days = daysFor(occasion);
  const { topic, more } = topicsFor(occasion);
  return {
    ...peopleFacts(occasion, tone),
    tone,
    formal: tone === "formal",
    warm: tone === "warm",
    short: length === "short",
    size: Math.min(occasion.attempt, 3),
    attempt: occasion.attempt,
    company: plainLine(theCase.company, LONGEST_NAME),
    today: fullDay(days.today, days.style),
    topic,
    more_topic: more,
    news: newsFor(occasion),
    question: occasion.basis?.kind === "received" ? remark(occasion.basis.note) : null,
    ...interviewFacts(occasion, days),
    ...promiseFacts(occasion, days),
    ...timelineFacts(occasion, days),
    ...decisionFacts(occasion, days),
    ...employerFacts(occasion, days),
  };
}

function daysFor({ contact, reading, context }: Occasion): Days {
  const today = reading.calendar.dateOf(context.asOf);
  const style = dateStyleFor(contact, reading.calendar.timeZone);
  return { today, style, past: (day) => pastDay(day, today, style), long: (day) => longDay(day, today, style) };
}

function peopleFacts({ contact, context: { theCase } }: Occasion, tone: Tone) {
  const me = plainLine(theCase.me.name ?? "", LONGEST_NAME) || gap("your name");
  const company = plainLine(theCase.company, LONGEST_NAME);
  const signed = theCase.side === "employer" ? `${me}${BREAK}${company}` : me;
  return {
    greeting: `${salutationFor(contact, tone) ?? `${openingWord(tone)} ${gap("name")}`},`,
    sign_off: `${CLOSINGS[tone]}${BREAK}${signed}`,
    who: nameOf(contact) ?? "them",
    contact_role: contact?.role ?? null,
    me,
  };
}

function nameOf(contact: Contact | undefined): string | undefined {
  return contact === undefined ? undefined : callName(nameForms(contact)) || undefined;
}

function interviewFacts({ context, contact, interview, reading }: Occasion, { today, style, past, long }: Days) {
  const role = plainLine(context.theCase.role, LONGEST_NAME);
  if (interview === undefined || interview.end > context.asOf) {
    return { role, about: role, interview_day: null, interview_format: null, span: null, others: null };
  }
  const day = reading.calendar.dateOf(interview.at);
  return {
    role,
    about: `${role} interview – ${shortDay(day, today, style)}`,
    // A card is days on its way: "Friday" would be another one.
    interview_day: context.kind === "card" ? long(day) : past(day),
    interview_format: interview.format ?? null,
    span: spanOf(interview),
    others: othersAt(interview, contact, context.theCase.contacts),
  };
}

function spanOf({ at, end }: InterviewFact): string | null {
  const minutes = (end - at) / 60_000;
  if (minutes >= 50 && minutes <= 70) return "hour";
  return minutes >= 25 && minutes <= 35 ? "half hour" : null;
}

const MOST_OTHERS = 3;

function othersAt(interview: InterviewFact, contact: Contact | undefined, contacts: readonly Contact[]): string | null {
  if (interview.with.length < 2 || interview.with.length > MOST_OTHERS + 1) return null;
  const names = contacts.flatMap((each) =>
    each !== contact && interview.with.includes(each.id) ? (nameOf(each) ?? []) : [],
  );
  return names.length < 2 ? (names[0] ?? null) : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function promiseFacts(occasion: Occasion, { today, past, long }: Days) {
  const promise = promiseFor(occasion);
  const by = promise?.by;
  return {
    promise: promiseWords(promise),
    promise_day: by === undefined || by <= today ? null : long(by),
    promised_on: promise === undefined ? null : past(occasion.reading.calendar.dateOf(promise.at)),
  };
}

function timelineFacts({ basis, context, contact, reading }: Occasion, { past, long }: Days) {
  const { calendar, decisionDate, instruction, reset } = reading;
  const given = decisionDate?.fact.by;
  const giver = given === contact?.id ? "you" : nameOf(context.theCase.contacts.find(({ id }) => id === given));
  const answered = basis?.kind === "received" ? basis : reset?.fact;
  const rhythm =
    instruction !== undefined && instruction === basis ? describeRecurrence(instruction.every ?? "") : null;
  return {
    date_given: decisionDate === undefined ? null : long(decisionDate.on),
    date_giver: given === undefined ? null : (giver ?? null),
    asked_rhythm: rhythm,
    answered_day: answered?.kind === "received" ? past(calendar.dateOf(answered.at)) : null,
    last_try: lastTry(contact, reading, past),
  };
}

function lastTry(contact: Contact | undefined, reading: Occasion["reading"], past: Days["past"]): string | null {
  const { arrived, calendar, reset } = reading;
  const last = arrived.findLast(
    (sent) => sent.purpose === "check-in" && sent.to === contact?.id && sent.channel !== "phone",
  );
  return last === undefined || last.at < (reset?.fact.at ?? 0) ? null : past(calendar.dateOf(last.at));
}

function decisionFacts({ basis, reading, context }: Occasion, { today, long }: Days) {
  const decision = basis?.kind === "decision" ? basis : reading.decision;
  const { outcome, respondBy, note } = decision ?? {};
  const isEmployers = outcome === "offer" || outcome === "rejection" || outcome === "position-closed";
  return {
    outcome: isEmployers ? outcome : null,
    offer_day: outcome !== "offer" || respondBy === undefined || respondBy < today ? null : long(respondBy),
    reason: context.theCase.side === "employer" && isEmployers && outcome !== "offer" ? remark(note) : null,
  };
}

function employerFacts({ basis, reading, context }: Occasion, { today, past, long }: Days) {
  const applied = reading.facts.findLast((fact) => fact.kind === "applied");
  const appliedDay = applied === undefined ? null : past(reading.calendar.dateOf(applied.at));
  if (context.theCase.side === "candidate") {
    return { applied_day: appliedDay, next_day: null, next_steps: null, kept_day: null };
  }
  const kept = basis?.kind === "promise" ? basis.by : undefined;
  const next = nextWordOn(reading, Math.max(today, kept ?? today));
  const told = reading.facts.findLast((fact) => fact.kind === "timeline" && fact.nextSteps !== undefined);
  return {
    applied_day: appliedDay,
    next_day: next === undefined ? null : long(next),
    next_steps: told?.kind === "timeline" ? remark(told.nextSteps) : null,
    kept_day: kept === undefined ? null : long(kept),
  };
}

/** The first day after `after` on which the employer has said that word will come. */
function nextWordOn({ facts }: Occasion["reading"], after: Day): Day | undefined {
  let next: Day | undefined;
  for (const fact of facts) {
    const on = fact.kind === "promise" ? fact.by : fact.kind === "timeline" ? fact.decisionBy : undefined;
    if (on !== undefined && on > after && (next === undefined || on < next)) next = on;
  }
  return next;
}
