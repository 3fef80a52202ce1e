import type { OpeningJson } from "../../contract/index.ts";
import { type BusinessCalendar, type Day, describeDay } from "../../engine/index.ts";
import type { CandidateDigest } from "../digest-candidate.ts";
import { type DutyByLaw, findDuty, SCOPE_QUESTIONS, type ScopeQuestion } from "./duties.ts";

/** What the law asks for one candidate: a date with its source, and no verdict. */
export type LawClock =
  | { readonly kind: "applies"; readonly duty: DutyByLaw; readonly by: Day; readonly sentence: string }
  | { readonly kind: "no-interview-yet" | "told"; readonly duty: DutyByLaw; readonly sentence: string }
  | { readonly kind: "does-not-apply"; readonly duty: DutyByLaw; readonly sentence: string }
  | {
      readonly kind: "not-known";
      readonly duty: DutyByLaw;
      /** What would have to be answered. */
      readonly questions: readonly ScopeQuestion[];
      /** The date that would count. */
      readonly by: Day | null;
      readonly sentence: string;
    }
  /** Nothing that makes a date is known for the place; `duty` is what is. */
  | { readonly kind: "none-known"; readonly duty: DutyByLaw | null; readonly sentence: string };

/** The clock of the law for a candidate of an opening, reckoned in the opening's calendar. */
export function lawClock(candidate: CandidateDigest, opening: OpeningJson, calendar: BusinessCalendar): LawClock {
  const duty = findDuty(opening.calendar.jurisdiction);
  if (duty === undefined) return { kind: "none-known", duty: null, sentence: "No duty to answer is known here." };
  if (duty.state !== "in-force" || duty.days === null) {
    return { kind: "none-known", duty, sentence: `${duty.place}: ${duty.what} ${duty.beside} ${duty.source}.` };
  }
  const denied = duty.scope.find((question) => opening.scope[question] === false);
  if (denied !== undefined) return { kind: "does-not-apply", duty, sentence: DENIED[denied](duty) };
  return clockIn({ ...duty, days: duty.days }, { candidate, opening, calendar });
}

const DENIED: Readonly<Record<ScopeQuestion, (duty: DutyByLaw) => string>> = {
  employees25OrMore: ({ place }) => `The rule of ${place} is for employers of 25 or more. You said that you are fewer.`,
  publiclyAdvertised: ({ place }) =>
    `The rule of ${place} is for jobs advertised to the public. You said this was not.`,
};

function clockIn(
  duty: DutyByLaw & { readonly days: number },
  {
    candidate,
    opening,
    calendar,
  }: { readonly candidate: CandidateDigest; readonly opening: OpeningJson; readonly calendar: BusinessCalendar },
): LawClock {
  const by = lastDay(candidate, duty.days, calendar);
  const questions = duty.scope.filter((question) => opening.scope[question] === undefined);
  if (questions.length > 0) {
    const asked = questions.map((question) => SCOPE_QUESTIONS[question]).join(" ");
    return { kind: "not-known", duty, questions, by, sentence: `Whether the rule of ${duty.place} applies: ${asked}` };
  }
  if (isTold(candidate)) return { kind: "told", duty, sentence: "They were told after their last interview." };
  if (by === null) return { kind: "no-interview-yet", duty, sentence: `No interview yet. ${duty.source}.` };
  return { kind: "applies", duty, by, sentence: `By ${describeDay(by)}. ${daysWords(duty)}: ${duty.source}.` };
}

function daysWords({ days }: DutyByLaw): string {
  return `${days} days after the last interview`;
}

/** The last of the days that the law gives, moved to a business day before it. [EM8] */
function lastDay({ course }: CandidateDigest, days: number, calendar: BusinessCalendar): Day | null {
  const last = course.interviews.at(-1);
  return last === undefined ? null : calendar.prev(calendar.dateOf(last.endedAt) + days);
}

function isTold({ course, answer }: CandidateDigest): boolean {
  const last = course.interviews.at(-1);
  if (answer === "theirs") return true;
  return last !== undefined && course.toldAt !== null && course.toldAt > last.endedAt;
}
