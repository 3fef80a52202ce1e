import type { BusinessCalendar, Day, Instant } from "../engine/index.ts";
import { type DayRange, fractionOfDay, REST_DAY_WIDTH, unitsBetween } from "./day-range.ts";

/** Where moments lie across a field. */
export interface TimeScale {
  readonly range: DayRange;
  readonly left: number;
  readonly right: number;
  /** How wide a business day is. */
  readonly dayWidth: number;
  /** Moments outside the range lie on the nearer edge. */
  readonly xOf: (at: Instant) => number;
  /** The left edge of a date. */
  readonly xOfDay: (day: Day) => number;
  readonly covers: (at: Instant) => boolean;
}

/** A scale on which a business day is one unit wide and a day off a little over a third; within a date time is linear. */
export function timeScale(
  range: DayRange,
  { left, right }: { readonly left: number; readonly right: number },
  calendar: BusinessCalendar,
): TimeScale {
  const dayWidth = (right - left) / unitsBetween(range.from, range.to, calendar);
  const edges: number[] = [left];
  for (let day = range.from; day <= range.to; day++) edges.push(edges.at(-1)! + dayWidth * widthOf(day, calendar));
  const xOfDay = (day: Day) => edges[Math.min(Math.max(day - range.from, 0), edges.length - 1)]!;
  const xOf = (at: Instant) => {
    const day = calendar.dateOf(at);
    if (day < range.from) return left;
    if (day > range.to) return right;
    return xOfDay(day) + dayWidth * widthOf(day, calendar) * fractionOfDay(at, calendar);
  };
  const covers = (at: Instant) => {
    const day = calendar.dateOf(at);
    return day >= range.from && day <= range.to;
  };
  return { range, left, right, dayWidth, xOf, xOfDay, covers };
}

function widthOf(day: Day, calendar: BusinessCalendar): number {
  return calendar.isBusinessDay(day) ? 1 : REST_DAY_WIDTH;
}
