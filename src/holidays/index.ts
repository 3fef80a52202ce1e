export { type Day, toDate, toDay } from "./civil-day.ts";
export type { CountryTable, HalfDayEntry, RegionTable, TableEntry } from "./country-table.ts";
export { decodeDates, type YearSpan } from "./decode-dates.ts";
export type { KnownHalfDay } from "./decode-half-days.ts";
export type { Holiday, TabledHoliday } from "./decode-holidays.ts";
export { type CountryName, countries, countryInSentence } from "./find-country.ts";
export {
  type Completeness,
  createHolidayResolver,
  type HolidayFailure,
  type HolidayRequest,
  type HolidayResolution,
  type HolidayResolver,
  type LoadCountryTable,
  type ResolvedHolidays,
} from "./holiday-resolver.ts";
export { type WeekendRequest, weekendOf } from "./weekends.ts";
