import { type BusinessCalendar, businessCalendarOf, DAY_MS, type Instant, weekdayOf } from "../engine/index.ts";
import type { CaseDigest, StepDigest } from "./case-digest.ts";
import type { AwayNote } from "./own-days-off.ts";
import type { CaseView, CaseViews, UnreadableCase } from "./refresh-summaries.ts";

/** A step of some case that is to do now or next. */
export interface TodayEntry {
  readonly caseId: string;
  readonly case: CaseDigest;
  readonly step: StepDigest;
  /** Where `placeToday` found that its best day is a day off of one's own. */
  readonly away?: AwayNote;
}

/** `only-one`: one application alone is alive; `none-new`: none was added for a week. */
type Nudge = "only-one" | "none-new";

/** One list over all cases. */
export interface Today {
  readonly now: Instant;
  /** Past their due moment and still welcome; by when they close. */
  readonly late: readonly TodayEntry[];
  /** By when they are due, what is optional after the rest. */
  readonly open: readonly TodayEntry[];
  /** By when they open. */
  readonly upcoming: readonly TodayEntry[];
  /** How many that would be shown are put off. */
  readonly snoozed: number;
  /** Cases in which it is time to let go. */
  readonly lettingGo: readonly CaseView[];
  readonly nudge: Nudge | null;
  /** The case whose plan changes first by time alone, such as when it is time to let go; null where none will. */
  readonly nextLook: CaseView | null;
  /** Cases that are not closed. */
  readonly alive: number;
  readonly cases: number;
  readonly unreadable: readonly UnreadableCase[];
}

/** What is late, open and coming up next over all cases at `now`. Closed cases and steps put off until later are left out. */
export function todayOf({ cases, unreadable }: CaseViews, now: Instant): Today {
  const alive = cases.filter(({ stance }) => stance !== "closed");
  const all = alive.flatMap(({ caseId, digest }) => digest.steps.map((step) => ({ caseId, case: digest, step })));
  const shown = all.filter(({ step }) => !isSnoozed(step, now));
  return {
    now,
    late: sortedBy(shown, "late", ({ step }) => step.window.closes ?? step.window.due),
    open: sortedBy(shown, "open", ({ step }) => step.window.due),
    upcoming: sortedBy(shown, "upcoming", ({ step }) => step.window.opens),
    snoozed: all.filter(({ step }) => isSnoozed(step, now) && step.state !== "upcoming").length,
    lettingGo: alive.filter(({ stance }) => stance === "move-on"),
    nudge: nudgeOf(cases, now),
    nextLook: nextLookOf(alive),
    alive: alive.length,
    cases: cases.length,
    unreadable,
  };
}

function nextLookOf(alive: readonly CaseView[]): CaseView | null {
  const changing = alive.filter(({ nextChangeAt, digest }) => nextChangeAt !== null && digest.isDecided !== true);
  return changing.reduce<CaseView | null>(
    (first, one) => (first === null || one.nextChangeAt! < first.nextChangeAt! ? one : first),
    null,
  );
}

function isSnoozed({ snoozedUntil }: StepDigest, now: Instant): boolean {
  return snoozedUntil !== undefined && snoozedUntil > now;
}

function sortedBy(
  entries: readonly TodayEntry[],
  state: StepDigest["state"],
  by: (entry: TodayEntry) => Instant,
): readonly TodayEntry[] {
  return entries
    .filter(({ step }) => step.state === state)
    .sort((a, b) => Number(a.step.optional) - Number(b.step.optional) || by(a) - by(b));
}

const MONDAY = 1;
const WEEK_MS = 7 * DAY_MS;

/**
 * The search goes on. Said on Mondays only (by the clock of the company of the application added last), so once a week
 * at most without anything having to be remembered.
 */
function nudgeOf(cases: readonly CaseView[], now: Instant): Nudge | null {
  const mine = cases.filter(({ digest }) => digest.side === "candidate");
  const latest = mine.reduce<CaseView | undefined>(
    (last, one) => (last === undefined || one.digest.openedAt >= last.digest.openedAt ? one : last),
    undefined,
  );
  if (latest === undefined) return null;
  const calendar = calendarOfDigest(latest.digest);
  if (weekdayOf(calendar.dateOf(now)) !== MONDAY) return null;
  const live = mine.filter(
    ({ stance, digest }) => digest.isDecided !== true && (stance === "act" || stance === "wait"),
  );
  if (live.length === 1) return "only-one";
  return now - latest.digest.openedAt >= WEEK_MS ? "none-new" : null;
}

const calendars = new Map<string, BusinessCalendar>();

/** The company's zone and hours, to say moments by; it knows no days off. */
export function calendarOfDigest({ calendar: { timeZone, openMinute, closeMinute } }: CaseDigest): BusinessCalendar {
  const key = `${timeZone} ${openMinute} ${closeMinute}`;
  return calendars.getOrInsertComputed(key, () =>
    businessCalendarOf({ timeZone, openMinute, closeMinute, weekend: [6, 7], holidays: [], workdays: [] }),
  );
}
