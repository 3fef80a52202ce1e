import {
  type BusinessCalendar,
  civilOfDay,
  type Day,
  describeDay,
  describeTime,
  type Instant,
} from "../../engine/index.ts";

/** "Friday 20 November 2026": a date as it was understood, with nothing left to guess. */
export function understoodDay(day: Day): string {
  return `${describeDay(day)} ${civilOfDay(day).year}`;
}

/** "Friday 20 November 2026, 15:20", by the company's clock. */
export function understoodMoment(at: Instant, calendar: BusinessCalendar): string {
  return `${understoodDay(calendar.dateOf(at))}, ${describeTime(at, calendar)}`;
}
