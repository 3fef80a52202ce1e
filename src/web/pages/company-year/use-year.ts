import { useMemo } from "preact/hooks";
import type { CalendarJson } from "../../../contract/index.ts";
import { parseTimeOfDay } from "../../../engine/index.ts";
import { type HolidayResolution, type KnownHalfDay, weekendOf } from "../../../holidays/index.ts";
import type { HolidayTables } from "../../desk/index.ts";
import { useHolidayTables } from "../../places/index.ts";
import { type YearDay, yearDays } from "./year-days.ts";

export type CompanyCalendar = Pick<
  CalendarJson,
  "country" | "region" | "weekend" | "holidays" | "workdays" | "hours" | "halfDays"
>;

/** A year of a calendar, and what is known of its public holidays. */
export interface CompanyYear {
  readonly months: readonly (readonly YearDay[])[];
  /** Undefined where the calendar names no country, or the tables are not on this device. */
  readonly found: HolidayResolution | undefined;
  readonly tables: HolidayTables;
}

const USUAL_HOURS = { open: "09:00", close: "17:00" };
const SATURDAY_AND_SUNDAY: readonly number[] = [6, 7];

/** The weekdays on which offices of a calendar's place rest at the end of a year. */
export function usualWeekend({ country, region }: CompanyCalendar, year: number): readonly number[] {
  if (country === undefined) return SATURDAY_AND_SUNDAY;
  return weekendOf({ country, region, on: `${year}-12-31` }) ?? SATURDAY_AND_SUNDAY;
}

/** The weekdays that a calendar counts as its weekend. */
export function countedWeekend({ weekend = SATURDAY_AND_SUNDAY }: CompanyCalendar): readonly number[] {
  return weekend;
}

/** Undefined until the tables of public holidays are there. */
export function useYear(year: number, calendar: CompanyCalendar): CompanyYear | undefined {
  const tables = useHolidayTables();
  return useMemo(() => (tables === undefined ? undefined : yearOf(year, calendar, tables)), [year, calendar, tables]);
}

function yearOf(year: number, calendar: CompanyCalendar, tables: HolidayTables): CompanyYear {
  const { country, region, holidays = [], workdays = [] } = calendar;
  const found =
    country === undefined ? undefined : tables.resolver?.resolve({ country, region, fromYear: year, toYear: year });
  const publicHolidays = found?.kind === "resolved" ? found.holidays : [];
  const months = yearDays(year, {
    weekend: countedWeekend(calendar),
    publicHolidays,
    ownDaysOff: holidays,
    ownWorkdays: workdays,
    ...halfDayRules(calendar, found),
  });
  return { months, found, tables };
}

/** Half-days whose end lies within the hours; others change nothing. */
function halfDayRules({ hours = USUAL_HOURS, halfDays = [] }: CompanyCalendar, found: HolidayResolution | undefined) {
  const [open, close] = [parseTimeOfDay(hours.open), parseTimeOfDay(hours.close)];
  const within = ({ untilMinute }: KnownHalfDay) => open < untilMinute && untilMinute < close;
  if (found?.kind !== "resolved") return { ownHalfDays: halfDays };
  return {
    ownHalfDays: halfDays,
    halfDaysByLaw: found.halfDays.filter(within),
    oftenHalfDays: found.oftenHalfDays.filter(within),
  };
}
