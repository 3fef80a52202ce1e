import { type BusinessCalendar, businessCalendarOf } from "../calendar/index.ts";
import type { Case, Instant } from "../model/index.ts";
import { findTimeZone } from "../time/index.ts";
import {
  describeMoment,
  describeMomentFromShort,
  describeMomentShort,
  describeTime,
  placeOfZone,
} from "./date-words.ts";
import { stateWords } from "./state-words.ts";

/** The clock on a reader's wall beside the company's. */
export interface ReaderClock {
  /** Dates and times of day as the reader sees them; its days off are the company's and mean nothing. */
  readonly own: BusinessCalendar;
  readonly company: BusinessCalendar;
  /** Whether a time in brackets names the company's place; where a page says it once, the time alone is enough. */
  readonly namesPlace: boolean;
}

/** The clock of a reader in `ownTimeZone`; the company's own where no such zone is known. */
export function readerClock(company: BusinessCalendar, ownTimeZone: string): ReaderClock {
  return { own: calendarIn(company, ownTimeZone), company, namesPlace: true };
}

/** The clock of a case's reader: the zone that the case says, else the machine's. */
export function clockOfCase({ me, calendar }: Case, ownTimeZone: string): ReaderClock {
  return readerClock(businessCalendarOf(calendar), me.timeZone ?? ownTimeZone);
}

/** The same for a table under a line that says whose times are in brackets. */
export function shortly(clock: ReaderClock): ReaderClock {
  return { ...clock, namesPlace: false };
}

const calendars = new Map<string, BusinessCalendar>();

/** Dates and times by a reader's own clock, whole days; it knows weekends and no holidays. Throws where the zone is not known. */
export function readerDays(timeZone: string): BusinessCalendar {
  return calendars.getOrInsertComputed(timeZone, () =>
    businessCalendarOf({ timeZone, openMinute: 0, closeMinute: 1440, weekend: [6, 7], holidays: [], workdays: [] }),
  );
}

/** The clock of a reader for moments that belong to no company. Throws where the zone is not known. */
export function ownClock(timeZone: string): ReaderClock {
  return readerClock(readerDays(timeZone), timeZone);
}

function calendarIn(company: BusinessCalendar, timeZone: string): BusinessCalendar {
  if (timeZone === company.timeZone || findTimeZone(timeZone) === undefined) return company;
  return readerDays(timeZone);
}

/** Whether the reader's clock shows something else than the company's. */
export function isElsewhere(at: Instant, { own, company }: ReaderClock): boolean {
  return own.zone !== company.zone && own.zone.offsetAt(at) !== company.zone.offsetAt(at);
}

/** " (Mon 17:00 in Berlin)": the company's time, where it is another; the weekday where the date is another, too. */
function companyTime(at: Instant, clock: ReaderClock): string {
  if (!isElsewhere(at, clock)) return "";
  const { own, company, namesPlace } = clock;
  const isSameDay = own.dateOf(at) === company.dateOf(at);
  const weekday = isSameDay ? "" : `${describeMomentShort(at, company).slice(0, 3)} `;
  const place = namesPlace ? ` ${placeOfZone(company.timeZone)}` : "";
  return ` (${weekday}${describeTime(at, company)}${place})`;
}

/** "Tuesday 24 November, 09:00 (15:00 in Berlin)"; with its year where that is not the year of `asOf`. */
export function momentByClock(at: Instant, clock: ReaderClock, asOf?: Instant): string {
  return `${describeMoment(at, clock.own, asOf)}${companyTime(at, clock)}`;
}

/** "Tue 24 Nov, 09:00 (15:00 in Berlin)" */
export function shortMomentByClock(at: Instant, clock: ReaderClock, asOf?: Instant): string {
  return `${describeMomentShort(at, clock.own, asOf)}${companyTime(at, clock)}`;
}

/** "tomorrow, 09:00 (15:00 in Berlin)" */
export function nearMomentByClock(at: Instant, asOf: Instant, clock: ReaderClock): string {
  return `${describeMomentFromShort(at, asOf, clock.own)}${companyTime(at, clock)}`;
}

/** "Monday 16 November, 10:00 in New York", of a reader elsewhere "Monday 16 November, 16:00 (10:00 in New York)". */
export function presentByClock(now: Instant, clock: ReaderClock): string {
  const words = momentByClock(now, { ...clock, namesPlace: true });
  return isElsewhere(now, clock) ? words : `${words} ${placeOfZone(clock.company.timeZone)}`;
}

/** A step's state as `stateWords` has it, by the reader's clock, with the company's time in brackets. */
export function stateByClock(step: Parameters<typeof stateWords>[0], asOf: Instant, clock: ReaderClock): string {
  const { own } = clock;
  const words = stateWords(step, asOf, own);
  const at = toldMoment(step);
  if (at === undefined || !isElsewhere(at, clock)) return words;
  // A company's last hour may be the middle of the reader's day: its date alone would be said too late.
  const hour = step.state === "late" && own.dateOf(at) !== own.dateOf(asOf) ? `, ${describeTime(at, own)}` : "";
  return `${words}${hour}${companyTime(at, clock)}`;
}

/** The moment whose time is said of a step, where one is. */
function toldMoment({ state, window }: Parameters<typeof stateWords>[0]): Instant | undefined {
  if (state === "upcoming") return window.opens;
  if (state === "open") return window.due;
  return state === "late" ? (window.closes ?? undefined) : undefined;
}
