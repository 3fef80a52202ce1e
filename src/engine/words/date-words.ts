import type { BusinessCalendar } from "../calendar/index.ts";
import { DAY_MS, type Day, type Instant, MINUTE_MS } from "../model/index.ts";
import { civilOfDay, dayOfLocalMs, formatTimeOfDay, type TimeZone, weekdayOf } from "../time/index.ts";
import { MONTHS, WEEKDAYS } from "./calendar-names.ts";

/** A date with everything it is called. */
interface NamedDay {
  readonly day: Day;
  readonly year: number;
  /** "Monday 16 November" */
  readonly long: string;
  /** "Mon 16 Nov" */
  readonly short: string;
  /** "Nov 16" */
  readonly monthFirst: string;
}

/** A power of two: a date's place is its low bits. Plans speak of the same few hundred dates over and over. */
const REMEMBERED_DAYS = 2048;
const named: NamedDay[] = [];

function nameOf(day: Day): NamedDay {
  const place = day & (REMEMBERED_DAYS - 1);
  const known = named[place];
  if (known !== undefined && known.day === day) return known;
  const { year, month, dayOfMonth } = civilOfDay(day);
  const weekday = weekdayName(day);
  const monthName = MONTHS[month - 1]!;
  const shortMonth = monthName.slice(0, 3);
  const fresh: NamedDay = {
    day,
    year,
    long: `${weekday} ${dayOfMonth} ${monthName}`,
    short: `${weekday.slice(0, 3)} ${dayOfMonth} ${shortMonth}`,
    monthFirst: `${shortMonth} ${dayOfMonth}`,
  };
  named[place] = fresh;
  return fresh;
}

function weekdayName(day: Day): string {
  return WEEKDAYS[weekdayOf(day) - 1]!;
}

/** The names of ISO weekdays, Monday first. */
export function weekdayNames(): readonly string[] {
  return WEEKDAYS;
}

function inYear(text: string, year: number, today: Day | undefined): string {
  return today === undefined || nameOf(today).year === year ? text : `${text} ${year}`;
}

/** "Monday 16 November"; with its year where that is not the year of `today`. */
export function describeDay(day: Day, today?: Day): string {
  const { long, year } = nameOf(day);
  return inYear(long, year, today);
}

/** "Mon 16 Nov"; with its year where that is not the year of `today`. */
export function describeDayShort(day: Day, today?: Day): string {
  const { short, year } = nameOf(day);
  return inYear(short, year, today);
}

/** "Nov 16", as a subject line has it. */
export function describeDayInSubject(day: Day): string {
  return nameOf(day).monthFirst;
}

/** "15:00", by the clock on the company's wall. */
export function describeTime(instant: Instant, calendar: BusinessCalendar): string {
  return formatTimeOfDay(calendar.localMinute(instant));
}

/** "Tuesday 24 November, 09:00"; with its year where that is not the year of `asOf`. */
export function describeMoment(instant: Instant, calendar: BusinessCalendar, asOf?: Instant): string {
  const today = asOf === undefined ? undefined : calendar.dateOf(asOf);
  return `${describeDay(calendar.dateOf(instant), today)}, ${describeTime(instant, calendar)}`;
}

/** "Tue 24 Nov, 09:00"; with its year where that is not the year of `asOf`. */
export function describeMomentShort(instant: Instant, calendar: BusinessCalendar, asOf?: Instant): string {
  const today = asOf === undefined ? undefined : calendar.dateOf(asOf);
  return `${describeDayShort(calendar.dateOf(instant), today)}, ${describeTime(instant, calendar)}`;
}

/** How many days away a weekday's name alone says which day is meant. */
const NEAR_DAYS = 6;

/** "today", "tomorrow", "yesterday", "Friday" within six days on either side; undefined further away. */
function nearDay(day: Day, today: Day): string | undefined {
  if (day === today) return "today";
  if (day === today + 1) return "tomorrow";
  if (day === today - 1) return "yesterday";
  return Math.abs(day - today) <= NEAR_DAYS ? weekdayName(day) : undefined;
}

/** "today", "tomorrow", "yesterday", "Friday" within six days, else "Fri 27 Nov". */
export function describeDayFrom(day: Day, today: Day): string {
  return nearDay(day, today) ?? describeDayShort(day, today);
}

/** "today, 15:00", "tomorrow, 09:00", "Friday, 09:00" within six days, else "Tuesday 24 November, 09:00". */
export function describeMomentFrom(instant: Instant, asOf: Instant, calendar: BusinessCalendar): string {
  const day = calendar.dateOf(instant);
  const today = calendar.dateOf(asOf);
  return `${nearDay(day, today) ?? describeDay(day, today)}, ${describeTime(instant, calendar)}`;
}

/** The same with a date further away in short: "Tue 24 Nov, 09:00". */
export function describeMomentFromShort(instant: Instant, asOf: Instant, calendar: BusinessCalendar): string {
  return `${describeDayFrom(calendar.dateOf(instant), calendar.dateOf(asOf))}, ${describeTime(instant, calendar)}`;
}

/** A moment as a clock of some zone shows it: its date, and minutes since midnight. */
function wallClock(instant: Instant, zone: TimeZone): { readonly day: Day; readonly minute: number } {
  const localMs = instant + zone.offsetAt(instant);
  const day = dayOfLocalMs(localMs);
  return { day, minute: Math.floor((localMs - day * DAY_MS) / MINUTE_MS) };
}

/** Whether the two zones' clocks differ at that moment. */
export function clocksDiffer(instant: Instant, a: TimeZone, b: TimeZone): boolean {
  return a !== b && a.offsetAt(instant) !== b.offsetAt(instant);
}

/**
 * "Tuesday 17 November, 10:00 (09:00 in Chicago)": a moment by a person's own clock, and by the company's where the two
 * differ; the weekday is said twice where they are not on the same date.
 */
export function describeMomentInZones(
  instant: Instant,
  zones: { readonly own: TimeZone; readonly calendar: BusinessCalendar; readonly asOf?: Instant },
): string {
  const { own, calendar, asOf } = zones;
  if (!clocksDiffer(instant, own, calendar.zone)) return describeMoment(instant, calendar, asOf);
  const mine = wallClock(instant, own);
  const theirs = wallClock(instant, calendar.zone);
  const today = asOf === undefined ? undefined : calendar.dateOf(asOf);
  const weekday = mine.day === theirs.day ? "" : `${weekdayName(theirs.day)} `;
  return `${describeDay(mine.day, today)}, ${formatTimeOfDay(mine.minute)} (${weekday}${formatTimeOfDay(theirs.minute)} ${placeOfZone(calendar.timeZone)})`;
}

/** "in Chicago" of `America/Chicago`; "UTC" of a zone that is no place. */
export function placeOfZone(id: string): string {
  const slash = id.lastIndexOf("/");
  const name = id.slice(slash + 1).replaceAll("_", " ");
  return slash === -1 || id.startsWith("Etc/") ? name : `in ${name}`;
}
