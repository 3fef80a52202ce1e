import { describeDay, type ReaderClock, readerClock } from "../engine/index.ts";
import type { CaseDigest } from "./case-digest.ts";
import type { CaseView } from "./refresh-summaries.ts";
import { calendarOfDigest, type Today, type TodayEntry } from "./today.ts";

/** What has to be done now: late first, then open; what is optional is left out. */
export function dueEntries({ late, open }: Today): readonly TodayEntry[] {
  return [...late, ...open].filter(({ step }) => !step.optional);
}

/** What may be done now. */
export function optionalEntries({ late, open }: Today): readonly TodayEntry[] {
  return [...late, ...open].filter(({ step }) => step.optional);
}

/** The reader's clock beside the company's of a case in a list; `ownTimeZone` is for cases that do not say it. */
export function clockOfDigest(digest: CaseDigest, ownTimeZone: string): ReaderClock {
  return readerClock(calendarOfDigest(digest), digest.ownTimeZone ?? ownTimeZone);
}

/** The one sentence over a list that has a case: how much there is to do, or that there is nothing and when the next date is. */
export function todaySentence(today: Today, ownTimeZone: string): string {
  const due = dueEntries(today);
  const optional = optionalEntries(today).length;
  if (due.length > 0) return dueSentence(due, optional);
  const must =
    optional > 0
      ? `Nothing has to be done today, ${optional === 1 ? "one thing" : `${numberWord(optional)} things`} may be.`
      : "Nothing today.";
  const { upcoming, alive, nextLook } = today;
  const next = upcoming.find(({ step }) => !step.optional) ?? upcoming[0];
  if (next !== undefined) return `${must} Your next date is ${nextDate(next, today, ownTimeZone)}.`;
  if (alive === 0) return "Nothing today. No application is live.";
  return nextLook === null
    ? `${must} No date is set: the next word is theirs.`
    : `${must} The next word is theirs. Look again on ${lookDate(nextLook, today, ownTimeZone)}.`;
}

/** What is said once a week at most, that the search may go on. */
export const NUDGE_SENTENCES = {
  "only-one": "This is your only live application. A second one makes waiting easier.",
  "none-new": "No application was added for a week. The search goes on.",
} as const;

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "no", "one", "ten", and "11" from there on. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? `${count}`;
}

/** "Three things to do, one of them late." */
function dueSentence(due: readonly TodayEntry[], optional: number): string {
  const count = due.length;
  const late = due.filter(({ step }) => step.state === "late").length;
  const number = numberWord(count);
  const things = `${number.charAt(0).toUpperCase()}${number.slice(1)} ${count === 1 ? "thing" : "things"} to do`;
  const lateWords = late === 0 ? "" : late === count ? ", late and still fine" : `, ${numberWord(late)} of them late`;
  return `${things}${lateWords}${optional === 0 ? "" : `; ${numberWord(optional)} more if you like`}.`;
}

/** "Tuesday 24 November" by the reader's clock. */
function nextDate({ case: digest, step }: TodayEntry, { now }: Today, ownTimeZone: string): string {
  const { own } = clockOfDigest(digest, ownTimeZone);
  return describeDay(own.dateOf(step.window.opens), own.dateOf(now));
}

/** The day on which time alone changes a plan, such as that of letting go. */
function lookDate({ digest, nextChangeAt }: CaseView, { now }: Today, ownTimeZone: string): string {
  const { own } = clockOfDigest(digest, ownTimeZone);
  return describeDay(own.dateOf(nextChangeAt!), own.dateOf(now));
}
