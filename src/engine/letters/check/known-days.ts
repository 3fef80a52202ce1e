import type { Day, InterviewFact } from "../../model/index.ts";
import { daysMeant } from "./date-meaning.ts";
import { findDates } from "./find-dates.ts";
import type { Look } from "./look.ts";

/** Which facts a date is held against. */
export type Attribution = "decision" | "interview" | "talk";

const MOST_FACTS = 1_000;

/** Dates by which they said they would decide, or asked for an answer, the latest last. */
export function decisionDays(look: Look): readonly Day[] {
  const days: Day[] = [];
  const told: Day[] = [];
  for (const fact of look.facts.facts.slice(-MOST_FACTS)) {
    if (fact.kind === "timeline") {
      if (fact.decisionBy !== undefined) days.push(fact.decisionBy);
      told.push(...daysIn(fact.nextSteps, look), ...daysIn(fact.note, look));
    } else if (fact.kind === "decision" && fact.respondBy !== undefined) days.push(fact.respondBy);
    else if (fact.kind === "received" || fact.kind === "note") told.push(...daysIn(fact.note, look));
  }
  return days.length === 0 ? days : [...told, ...days];
}

function daysIn(text: string | undefined, { today }: Look): readonly Day[] {
  if (text === undefined) return [];
  return findDates(text.slice(0, 400).toLowerCase()).flatMap((date) => daysMeant(date, today));
}

/**
 * Dates of the interviews with the recipient, or of all where there was none; of any word between the two for a talk.
 * Any interview that has happened may be meant, whoever sat in it.
 */
export function talkDays(look: Look, attribution: Attribution): readonly Day[] {
  const { facts, letter, calendar } = look;
  const all = [...facts.happened, ...facts.ahead];
  const theirs = all.filter((interview) => interview.with.includes(letter.to) || !look.isCandidate);
  const interviews = theirs.length > 0 ? theirs : all;
  const days = [...facts.happened, ...interviews].flatMap((interview) => spanOf(interview, look));
  if (attribution === "interview" || days.length === 0) return days;
  const between = facts.facts.slice(-MOST_FACTS).filter((fact) => {
    if (fact.kind === "received") return true;
    if (fact.kind === "promise") return fact.to === letter.to;
    return fact.kind === "timeline" && (fact.by === undefined || fact.by === letter.to);
  });
  return [...between.map(({ at }) => calendar.dateOf(at)), ...days];
}

function spanOf({ at, end }: InterviewFact, { calendar }: Look): readonly Day[] {
  const [first, last] = [calendar.dateOf(at), calendar.dateOf(end)];
  return first === last ? [first] : [first, last];
}

/** Every date of the case that a letter may speak of. */
export function knownDays(look: Look): readonly Day[] {
  const promised = look.facts.facts
    .slice(-MOST_FACTS)
    .flatMap((fact) => (fact.kind === "promise" && fact.by !== undefined ? [fact.by] : []));
  return [...decisionDays(look), ...talkDays(look, "interview"), ...promised];
}
