import { type Day, weekdayOf } from "../../engine/index.ts";
import type { NamedDate } from "./chrono-days.ts";
import { nearestYear } from "./nearest-year.ts";

type Unsettled = Extract<NamedDate, { kind: "weekday" | "day-of-year" }>;

/** The day that a weekday, or a date without a year, means: the nearest in the direction. A weekday's name never means today. */
export function findNearestDay(date: Unsettled, today: Day, direction: "ahead" | "past"): Day | undefined {
  if (date.kind === "day-of-year") return nearestYear({ ...date, today, direction });
  const ahead = (date.weekday - weekdayOf(today) + 7) % 7 || 7;
  if (direction === "ahead") return today + ahead;
  return today + (ahead === 7 ? -7 : ahead - 7);
}
