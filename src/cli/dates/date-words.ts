import {
  type BusinessCalendar,
  civilOfDay,
  type Day,
  describeDay,
  describeTime,
  findTimeZone,
  type Instant,
  placeOfZone,
} from "../../engine/index.ts";

/** "Friday 20 November 2026": a date as it was understood, with nothing left to guess. */
export function understoodDay(day: Day): string {
  return `${describeDay(day)} ${civilOfDay(day).year}`;
}

/** "Friday 20 November 2026, 15:20", by the company's clock; "15:20 in Berlin" where the reader's own shows another time then. */
export function understoodMoment(at: Instant, calendar: BusinessCalendar, ownTimeZone?: string): string {
  const own = ownTimeZone === undefined ? undefined : findTimeZone(ownTimeZone);
  const isOther = own !== undefined && own.offsetAt(at) !== calendar.zone.offsetAt(at);
  const place = isOther ? ` ${placeOfZone(calendar.timeZone)}` : "";
  return `${understoodDay(calendar.dateOf(at))}, ${describeTime(at, calendar)}${place}`;
}
