import type { Day } from "../../model/index.ts";
import { civilOfDay, dayOfCivil, daysInMonth, weekdayOf } from "../../time/index.ts";
import type { DateMention } from "./find-dates.ts";

/** The days a mention may mean, seen from today; empty where there is no such date, or where it names none. */
export function daysMeant(mention: DateMention, today: Day): readonly Day[] {
  const { dayOfMonth, month, daysAway, weekday } = mention;
  if (daysAway !== undefined) return [today + daysAway];
  if (dayOfMonth !== undefined) return month === undefined ? ofSomeMonth(dayOfMonth, today) : ofMonth(mention, today);
  return weekday === undefined ? [] : [lastOf(weekday, today), lastOf(weekday, today) + 7];
}

/** That weekday at or before today. */
function lastOf(weekday: number, today: Day): Day {
  return today - ((weekdayOf(today) - weekday + 7) % 7);
}

/** The 21st before and after today. */
function ofSomeMonth(dayOfMonth: number, today: Day): readonly Day[] {
  const { year, month } = civilOfDay(today);
  const days: Day[] = [];
  for (const step of [-2, -1, 0, 1, 2]) {
    const at = month - 1 + step;
    const [y, m] = [year + Math.floor(at / 12), (((at % 12) + 12) % 12) + 1];
    if (dayOfMonth <= daysInMonth(y, m)) days.push(dayOfCivil(y, m, dayOfMonth));
  }
  const before = days.findLast((day) => day <= today);
  const after = days.find((day) => day >= today);
  return [before, after].filter((day) => day !== undefined);
}

/** With its month: in the year it names, or in the nearest. */
function ofMonth({ dayOfMonth, month, year, isEitherWay }: DateMention, today: Day): readonly Day[] {
  const readings = [[month!, dayOfMonth!]];
  if (isEitherWay) readings.push([dayOfMonth!, month!]);
  return readings.flatMap(([m, d]) => (year === undefined ? nearestYear(m!, d!, today) : real(year, m!, d!)));
}

function real(year: number, month: number, dayOfMonth: number): readonly Day[] {
  return dayOfMonth <= daysInMonth(year, month) ? [dayOfCivil(year, month, dayOfMonth)] : [];
}

function nearestYear(month: number, dayOfMonth: number, today: Day): readonly Day[] {
  const { year } = civilOfDay(today);
  const days = [year - 1, year, year + 1].flatMap((each) => real(each, month, dayOfMonth));
  const nearest = days.toSorted((a, b) => Math.abs(a - today) - Math.abs(b - today))[0];
  return nearest === undefined ? [] : [nearest];
}

/** How far away a weekday's name or a day without its month may still mean a date of the case. */
const NEAR_DAYS = 31;
const NEAR_MONTH_DAYS = 45;

/** Whether a mention may mean that date. The weekday is left aside where a day is named too: a wrong pair is a fault of its own. */
export function mayMean(mention: DateMention, day: Day, today: Day): boolean {
  if (mention.isVague) return true;
  const away = Math.abs(day - today);
  if (mention.daysAway === undefined && mention.dayOfMonth === undefined) {
    return mention.weekday === weekdayOf(day) && away <= NEAR_DAYS;
  }
  if (mention.dayOfMonth !== undefined && mention.month === undefined) {
    return civilOfDay(day).dayOfMonth === mention.dayOfMonth && away <= NEAR_MONTH_DAYS;
  }
  return daysMeant(mention, today).includes(day);
}

/** Whether no calendar has it: "30 February", or a Friday that is a Saturday. */
export function isImpossible(mention: DateMention, today: Day): boolean {
  const { dayOfMonth, weekday } = mention;
  if (dayOfMonth === undefined) return false;
  const days = daysMeant(mention, today);
  if (days.length === 0) return true;
  return weekday !== undefined && !days.some((day) => weekdayOf(day) === weekday);
}
