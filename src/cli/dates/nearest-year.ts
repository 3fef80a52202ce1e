import { civilOfDay, type Day, dayOfCivil, daysInMonth } from "../../engine/index.ts";

export interface YearlessDay {
  readonly month: number;
  readonly dayOfMonth: number;
  readonly today: Day;
  readonly direction: "ahead" | "past";
}

/** How far a date may lie on the other side of today before another year is meant. */
const OTHER_SIDE_DAYS = 60;

/**
 * A date without a year in the year that is meant: ahead of today, unless it went by in the last 60 days; or the other way round.
 * Undefined where no such date comes in the years around (30 February, or 29 February far from a leap year).
 */
export function nearestYear({ month, dayOfMonth, today, direction }: YearlessDay): Day | undefined {
  const { year } = civilOfDay(today);
  const from = direction === "ahead" ? today - OTHER_SIDE_DAYS : today + OTHER_SIDE_DAYS - 366;
  return [year - 1, year, year + 1]
    .filter((candidate) => dayOfMonth >= 1 && dayOfMonth <= daysInMonth(candidate, month))
    .map((candidate) => dayOfCivil(candidate, month, dayOfMonth))
    .find((day) => day >= from && day < from + 366);
}
