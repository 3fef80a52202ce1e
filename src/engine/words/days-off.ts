import type { BusinessCalendar } from "../calendar/index.ts";
import type { Day } from "../model/index.ts";
import { weekdayOf } from "../time/index.ts";
import { describeDayShort } from "./date-words.ts";

/** Longer stretches are not told day off by day off. */
const LONGEST_STRETCH_DAYS = 120;

/**
 * ", Thanksgiving skipped": the days off after `from` and before `to` that a count passed over, at most two of them by
 * name; weekends go without saying among business days, and are said where `saysWeekend`. Empty where there is none.
 */
export function skippedWords(from: Day, to: Day, calendar: BusinessCalendar, saysWeekend: boolean): string {
  const length = to - from;
  if (length <= 1 || length > LONGEST_STRETCH_DAYS || calendar.businessDaysBetween(from, to - 1) === length - 1)
    return "";
  const found = daysOff(from, to, calendar);
  const names = saysWeekend && found.hasWeekend ? ["the weekend", ...found.names] : found.names;
  if (names.length === 0) return "";
  if (names.length === 1) return `, ${names[0]} skipped`;
  if (names.length === 2) return `, ${names[0]} and ${names[1]} skipped`;
  return `, ${names[0]}, ${names[1]} and ${names.length - 2} more skipped`;
}

interface DaysOff {
  readonly hasWeekend: boolean;
  /** Those of the same name that follow one another count once. */
  readonly names: readonly string[];
}

function daysOff(from: Day, to: Day, calendar: BusinessCalendar): DaysOff {
  const { weekend } = calendar.spec;
  const names: string[] = [];
  let hasWeekend = false;
  for (let day = from + 1; day < to; day++) {
    if (calendar.isBusinessDay(day)) continue;
    if (weekend.includes(weekdayOf(day))) {
      hasWeekend = true;
      continue;
    }
    const name = dayOffName(day, calendar);
    if (names[names.length - 1] !== name) names.push(name);
  }
  return { hasWeekend, names };
}

function dayOffName(day: Day, calendar: BusinessCalendar): string {
  return calendar.holidayName(day) ?? describeDayShort(day);
}

/** Why a date is no business day: "Thanksgiving", "a weekend", "a day off". */
export function dayOffWords(day: Day, calendar: BusinessCalendar): string {
  const isWeekend = calendar.spec.weekend.includes(weekdayOf(day));
  return calendar.holidayName(day) ?? (isWeekend ? "a weekend" : "a day off");
}
