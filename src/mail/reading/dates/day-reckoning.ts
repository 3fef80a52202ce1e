import {
  BusinessCalendar,
  type CalendarSpec,
  civilOfDay,
  type Day,
  dayOfCivil,
  daysInMonth,
  weekdayOf,
} from "../../../engine/index.ts";

/** What dates are reckoned by: the day a message was written, where it was written, and the calendar that it is read by. */
export interface Reckoning {
  readonly today: Day;
  readonly calendar: BusinessCalendar;
  /** Whether `11/12` is the 12th of November or the 11th of December; undefined where nothing tells. */
  readonly order: "month-first" | "day-first" | undefined;
}

/** Where no case says more: Monday to Friday, no holidays. */
const PLAIN: CalendarSpec = {
  timeZone: "UTC",
  weekend: [6, 7],
  holidays: [],
  workdays: [],
  openMinute: 9 * 60,
  closeMinute: 17 * 60,
};

export const PLAIN_CALENDAR: BusinessCalendar = new BusinessCalendar(PLAIN);

/** A day, or several of which the last one counts; `isRange` where it may be any of them. */
export interface DayRange {
  readonly first: Day;
  readonly last: Day;
  readonly isRange: boolean;
}

export function single(day: Day): DayRange {
  return { first: day, last: day, isRange: false };
}

/** A date without a year is the next such day, unless it is so far ahead that it was more likely meant as past. */
const FURTHEST_DAYS = 240;

/** The day that month and date name: in that year, or else the next one, today included; undefined where there is none. */
export function dayOfMonthAndDate(
  month: number,
  date: number,
  year: number | undefined,
  { today }: Pick<Reckoning, "today">,
): Day | undefined {
  if (year !== undefined)
    return date >= 1 && date <= daysInMonth(year, month) ? dayOfCivil(year, month, date) : undefined;
  const thisYear = civilOfDay(today).year;
  for (const each of [thisYear, thisYear + 1]) {
    if (date < 1 || date > daysInMonth(each, month)) continue;
    const day = dayOfCivil(each, month, date);
    if (day >= today) return day - today <= FURTHEST_DAYS ? day : undefined;
  }
  return undefined;
}

/** The next such day of a month, today included; `shift` months on. */
export function dayOfThisMonth(date: number, shift: number, { today }: Pick<Reckoning, "today">): Day | undefined {
  const { year, month, dayOfMonth } = civilOfDay(today);
  const ahead = shift > 0 ? shift : date >= dayOfMonth ? 0 : 1;
  const index = year * 12 + (month - 1) + ahead;
  const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return date >= 1 && date <= daysInMonth(inYear, inMonth) ? dayOfCivil(inYear, inMonth, date) : undefined;
}

/** The first such weekday after today; undefined where today is one, since it may be meant itself or the next. */
export function comingWeekday(weekday: number, { today }: Pick<Reckoning, "today">): Day | undefined {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return ahead === 0 ? undefined : today + ahead;
}

/** That weekday of the week (Monday to Sunday) that lies so many weeks ahead. */
export function weekdayInWeek(weekday: number, shift: number, { today }: Pick<Reckoning, "today">): Day {
  return mondayOf(today) + shift * 7 + weekday - 1;
}

export function mondayOf(day: Day): Day {
  return day - weekdayOf(day) + 1;
}

/** The business days of a week; undefined on its weekend, when "this week" may mean the next. */
export function businessWeek(shift: number, { today, calendar }: Reckoning): DayRange | undefined {
  const monday = mondayOf(today) + shift * 7;
  const last = calendar.prev(monday + 6);
  if (last < today || (shift === 0 && weekdayOf(today) > 5)) return undefined;
  return { first: monday, last, isRange: true };
}

/** The business days of a month of a year; undefined where they are over. */
export function businessMonth(year: number, month: number, { today, calendar }: Reckoning): DayRange | undefined {
  const last = calendar.prev(dayOfCivil(year, month, daysInMonth(year, month)));
  return last < today ? undefined : { first: dayOfCivil(year, month, 1), last, isRange: true };
}

/** The month that lies so many months ahead. */
export function monthAhead(shift: number, reckoning: Reckoning): DayRange | undefined {
  const { year, month } = civilOfDay(reckoning.today);
  const index = year * 12 + (month - 1) + shift;
  return businessMonth(Math.floor(index / 12), (index % 12) + 1, reckoning);
}

/** The next such month, this one included; undefined where it is far ahead. */
export function namedMonth(month: number, year: number | undefined, reckoning: Reckoning): DayRange | undefined {
  const today = civilOfDay(reckoning.today);
  const inYear = year ?? (month >= today.month ? today.year : today.year + 1);
  const range = businessMonth(inYear, month, reckoning);
  return range === undefined || (year === undefined && range.last - reckoning.today > FURTHEST_DAYS)
    ? undefined
    : range;
}
