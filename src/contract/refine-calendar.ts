import {
  type CalendarSpec,
  civilOfDay,
  type Day,
  type HalfDay,
  type Holiday,
  parseDate,
  parseTimeOfDay,
} from "../engine/index.ts";
import type { CalendarJson } from "./json.ts";
import type { Refining } from "./refining.ts";
import type { Result } from "./result.ts";
import { A_DATE } from "./words.ts";

/** Public holidays of these years, both included. */
export interface HolidayRequest {
  readonly country: string;
  readonly region?: string;
  readonly fromYear: number;
  readonly toYear: number;
}

/** Public holidays as dates, and what a person should know about them, such as that a list is incomplete. */
export interface HolidayAnswer {
  readonly holidays: readonly Holiday[];
  readonly notes: readonly string[];
  /** Dates on which offices there close early by law; customs are no part of it. */
  readonly halfDays?: readonly HalfDay[];
  /** ISO weekdays on which offices rest there at the end of the years asked for, where these are not Saturday and Sunday. */
  readonly weekend?: readonly number[];
}

/**
 * Finds the public holidays of a country, or of one of its regions besides the nationwide ones.
 * Where one of the two is not known, it says which, and what was expected (with near matches).
 */
export type HolidayLookup = (request: HolidayRequest) => Result<HolidayAnswer, HolidayRefusal>;

/** Which of the two is not known, what was expected, and the codes that may have been meant, the likeliest first. */
export interface HolidayRefusal {
  readonly place: "country" | "region";
  readonly expected: string;
  readonly near?: readonly string[];
}

const DEFAULT_WEEKEND = [6, 7] as const;
const DEFAULT_OPEN = 9 * 60;
const DEFAULT_CLOSE = 17 * 60;
const NONE: readonly never[] = [];
const NO_ANSWER: HolidayAnswer = { holidays: NONE, notes: NONE };

/** Where neither a fact nor `asOf` says when a case plays. */
const UNKNOWN_YEAR = 2026;

/**
 * The company's calendar with its public holidays looked up: for the years of all days seen so far,
 * from one before to two after. The lookup's list is handed on as it is where the case adds no days of its own.
 */
export function refineCalendar(
  calendar: CalendarJson,
  refining: Refining,
  lookup: HolidayLookup,
): { readonly spec: CalendarSpec; readonly notes: readonly string[] } {
  refining.enter("calendar");
  refining.timeZone("timeZone", calendar.timeZone);
  const { firstDay, lastDay } = refining;
  const workdays = refineDates("workdays", calendar.workdays, refining);
  const own = refineDates("holidays", calendar.holidays, refining);
  const { holidays, notes, halfDays = NONE } = findHolidays(calendar, firstDay, lastDay, refining, lookup);
  const hours = refineHours(calendar, refining);
  const closings = [...refineHalfDays(calendar, hours, refining), ...byLaw(halfDays, new Set(workdays), hours)];
  const spec = {
    timeZone: calendar.timeZone,
    weekend: calendar.weekend ?? DEFAULT_WEEKEND,
    holidays: own.length === 0 ? holidays : [...holidays, ...own.map((on) => ({ on }))],
    workdays,
    ...hours,
    ...(closings.length === 0 ? undefined : { halfDays: closings }),
  };
  const { jurisdiction } = calendar;
  return { spec: jurisdiction === undefined ? spec : { ...spec, jurisdiction }, notes };
}

function refineDates(key: string, texts: readonly string[] | undefined, refining: Refining): readonly Day[] {
  return texts?.map((text, index) => refining.dateInList(key, index, text)) ?? NONE;
}

type Hours = Pick<CalendarSpec, "openMinute" | "closeMinute">;

/** The case's own: each within its hours, and a date once. */
function refineHalfDays({ halfDays }: CalendarJson, { openMinute, closeMinute }: Hours, refining: Refining): HalfDay[] {
  const known = new Set<string>();
  return (halfDays ?? NONE).map(({ on, until, name }, index) => {
    refining.enter("calendar.halfDays", index);
    const untilMinute = parseTimeOfDay(until);
    if (Number.isNaN(parseDate(on))) refining.fault("on", A_DATE, on);
    else if (known.size === known.add(on).size) refining.fault("on", "a date named once", on);
    if (Number.isNaN(untilMinute)) refining.fault("until", "a time of day from 00:00 to 23:59", until);
    else if (untilMinute <= openMinute || untilMinute >= closeMinute) {
      refining.fault("until", "a time of day between the hours of opening and closing", until);
    }
    return { on: parseDate(on), untilMinute, ...(name === undefined ? undefined : { name }) };
  });
}

/** Those of the law, but for dates that the company works through and hours that know no such moment. */
function byLaw(
  halfDays: readonly HalfDay[],
  worked: ReadonlySet<Day>,
  { openMinute, closeMinute }: Hours,
): readonly HalfDay[] {
  return halfDays.filter(
    ({ on, untilMinute }) => !worked.has(on) && untilMinute > openMinute && untilMinute < closeMinute,
  );
}

function refineHours({ hours }: CalendarJson, refining: Refining): Hours {
  if (hours === undefined) return { openMinute: DEFAULT_OPEN, closeMinute: DEFAULT_CLOSE };
  const openMinute = parseTimeOfDay(hours.open);
  const closeMinute = parseTimeOfDay(hours.close);
  refining.enter("calendar.hours");
  if (Number.isNaN(openMinute)) refining.fault("open", "a time of day from 00:00 to 23:59", hours.open);
  if (Number.isNaN(closeMinute)) refining.fault("close", "a time of day from 00:00 to 23:59", hours.close);
  if (closeMinute <= openMinute) refining.fault("close", `a time of day after ${hours.open}`, hours.close);
  return { openMinute, closeMinute };
}

function findHolidays(
  { country, region }: CalendarJson,
  firstDay: Day,
  lastDay: Day,
  refining: Refining,
  lookup: HolidayLookup,
): HolidayAnswer {
  refining.enter("calendar");
  if (country === undefined) {
    if (region !== undefined) refining.fault("country", "a country, since a region is given", undefined);
    return NO_ANSWER;
  }
  const years = toYears(firstDay, lastDay);
  const answer = lookup(region === undefined ? { country, ...years } : { country, region, ...years });
  if (answer.ok) return answer.value;
  const { place, expected } = answer.error;
  refining.fault(place, expected, place === "country" ? country : region);
  return NO_ANSWER;
}

/** Whole years and no more, so that cases of one year ask for the same, and only years that matter are ever missed. */
function toYears(firstDay: Day, lastDay: Day): { readonly fromYear: number; readonly toYear: number } {
  if (firstDay > lastDay) return { fromYear: UNKNOWN_YEAR - 1, toYear: UNKNOWN_YEAR + 2 };
  return { fromYear: civilOfDay(firstDay).year - 1, toYear: civilOfDay(lastDay).year + 2 };
}
