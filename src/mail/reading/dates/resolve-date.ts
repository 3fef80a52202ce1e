import { civilOfDay, type Day, dayOfCivil, daysInMonth, weekdayOf } from "../../../engine/index.ts";
import type { DateMeaning, DateWords, SpanUnit, WeekdayChoice } from "./date-words.ts";
import {
  businessMonth,
  businessWeek,
  comingWeekday,
  type DayRange,
  dayOfMonthAndDate,
  dayOfThisMonth,
  monthAhead,
  namedMonth,
  type Reckoning,
  single,
  weekdayInWeek,
} from "./day-reckoning.ts";

/** What the groups of a pattern caught. */
export interface DateGroups {
  readonly dates: readonly number[];
  readonly month: number | undefined;
  readonly year: number | undefined;
  readonly weekday: number | undefined;
  readonly numbers: readonly number[];
  /** The two numbers of a date in digits. */
  readonly pair: readonly [number, number] | undefined;
}

/** Reads the groups of a match; a name may have a number behind it, where a pattern has alternatives. */
export function readGroups(groups: Readonly<Record<string, string | undefined>>, words: DateWords): DateGroups {
  const caught = Object.entries(groups).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const all = (name: string) => caught.filter(([key]) => key.replace(/\d$/, "") === name).map(([, text]) => text);
  const [month] = all("m");
  const [weekday] = all("w");
  const [year] = all("y");
  const [a, b] = [all("a")[0], all("b")[0]];
  return {
    dates: all("d").map(Number),
    month: month === undefined ? undefined : (words.months[month] ?? Number(month)),
    year: year === undefined ? undefined : year.length === 2 ? 2000 + Number(year) : Number(year),
    weekday: weekday === undefined ? undefined : words.weekdays[weekday],
    numbers: all("n").map((text) => words.numbers[text] ?? Number(text)),
    pair: a === undefined || b === undefined ? undefined : [Number(a), Number(b)],
  };
}

/** The day or days that a pattern's match means; undefined where that is not certain. */
export function resolveDate(meaning: DateMeaning, groups: DateGroups, reckoning: Reckoning): DayRange | undefined {
  switch (meaning.kind) {
    case "date":
      return resolveFullDate(groups, reckoning);
    case "numeric":
      return resolveNumeric(groups, reckoning);
    case "day-of-month":
      return fitting(dayOfThisMonth(groups.dates[0] ?? 0, meaning.monthShift ?? 0, reckoning), groups.weekday);
    case "weekday":
      return resolveWeekday(meaning.which, groups.weekday, reckoning);
    case "day":
      return single(reckoning.today + meaning.shift);
    case "week":
      return businessWeek(meaning.shift, reckoning);
    case "month":
      return monthAhead(meaning.shift, reckoning);
    case "named-month":
      return groups.month === undefined ? undefined : namedMonth(groups.month, groups.year, reckoning);
    case "span":
      return resolveSpan(meaning.unit, groups.numbers, meaning.isWithin, reckoning);
    case "year-end":
      return businessMonth(civilOfDay(reckoning.today).year, 12, reckoning);
    case "unclear":
      return undefined;
  }
}

/** A weekday beside a date must be that date's own: of two that differ, neither is certain. */
function fitting(day: Day | undefined, weekday: number | undefined): DayRange | undefined {
  if (day === undefined || (weekday !== undefined && weekdayOf(day) !== weekday)) return undefined;
  return single(day);
}

function resolveFullDate({ dates, month, year, weekday }: DateGroups, reckoning: Reckoning): DayRange | undefined {
  const [date, lastDate] = dates;
  if (date === undefined || month === undefined || month > 12) return undefined;
  const first = dayOfMonthAndDate(month, date, year, reckoning);
  if (first === undefined || lastDate === undefined) return fitting(first, weekday);
  const last = dayOfMonthAndDate(month, lastDate, year, reckoning);
  return last === undefined || last <= first ? undefined : { first, last, isRange: true };
}

/** `11/20` can be read one way only, `11/12` by what is known of the writer, or by the weekday beside it. */
function resolveNumeric({ pair, year, weekday }: DateGroups, reckoning: Reckoning): DayRange | undefined {
  if (pair === undefined) return undefined;
  const [a, b] = pair;
  const readings = [
    { order: "month-first", month: a, date: b },
    { order: "day-first", month: b, date: a },
  ].filter(({ month, date }) => month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(2024, month));
  const distinct = a === b ? readings.slice(0, 1) : readings;
  const days = distinct.map(({ order, month, date }) => ({
    order,
    day: dayOfMonthAndDate(month, date, year, reckoning),
  }));
  if (days.length === 1) return fitting(days[0]?.day, weekday);
  if (reckoning.order !== undefined) return fitting(days.find(({ order }) => order === reckoning.order)?.day, weekday);
  if (weekday === undefined) return undefined;
  const matching = days.filter(({ day }) => day !== undefined && weekdayOf(day) === weekday);
  return matching.length === 1 ? fitting(matching[0]?.day, weekday) : undefined;
}

function resolveWeekday(which: WeekdayChoice, weekday: number | undefined, reckoning: Reckoning): DayRange | undefined {
  if (weekday === undefined) return undefined;
  const coming = comingWeekday(weekday, reckoning);
  switch (which) {
    case "coming":
      return coming === undefined ? undefined : single(coming);
    case "week-after":
      return coming === undefined ? undefined : single(coming + 7);
    case "next-week":
      return single(weekdayInWeek(weekday, 1, reckoning));
    case "this-week": {
      const day = weekdayInWeek(weekday, 0, reckoning);
      return day < reckoning.today ? undefined : single(day);
    }
    case "next": {
      // "Next Friday" on a Wednesday is the day after tomorrow to some and a week later to others.
      const day = weekdayInWeek(weekday, 1, reckoning);
      return coming === undefined || coming === day ? single(day) : undefined;
    }
  }
}

function resolveSpan(
  unit: SpanUnit,
  numbers: readonly number[],
  isWithin: boolean,
  reckoning: Reckoning,
): DayRange | undefined {
  const count = numbers.length === 0 ? 1 : Math.max(...numbers);
  if (!(count >= 1 && count <= 120)) return undefined;
  const last = spanEnd(unit, count, reckoning);
  if (last === undefined) return undefined;
  return isWithin || numbers.length > 1 ? { first: reckoning.today, last, isRange: true } : single(last);
}

function spanEnd(unit: SpanUnit, count: number, { today, calendar }: Reckoning): Day | undefined {
  switch (unit) {
    case "hour": {
      const day = today + Math.ceil(count / 24);
      return count % 24 === 0 && calendar.isBusinessDay(day) ? day : undefined;
    }
    case "day":
      return today + count;
    case "business-day":
      return calendar.add(today, count);
    case "week":
      return today + count * 7;
    case "month": {
      const { year, month, dayOfMonth } = civilOfDay(today);
      const index = year * 12 + month - 1 + count;
      const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1];
      return dayOfCivil(inYear, inMonth, Math.min(dayOfMonth, daysInMonth(inYear, inMonth)));
    }
  }
}
