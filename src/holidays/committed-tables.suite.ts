import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type CountryTable,
  createHolidayResolver,
  type HolidayRequest,
  type ResolvedHolidays,
  toDate,
} from "./index.ts";

/** The folder of the tables, as tests need it. */
export const dataFolder = join(import.meta.dirname, "data");

/** A table as it is committed; undefined where there is none. */
export function loadCommittedTable(country: string): CountryTable | undefined {
  const file = join(dataFolder, `${country}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as CountryTable) : undefined;
}

const resolver = createHolidayResolver(loadCommittedTable);

/** The answer to a request that is expected to be good. */
export function resolveCommitted(request: HolidayRequest): ResolvedHolidays {
  const answer = resolver.resolve(request);
  if (answer.kind !== "resolved") throw new Error(answer.expected);
  return answer;
}

/** The days off of one year as YYYY-MM-DD, in order. */
export function listDates(country: string, region: string | undefined, year: number): string[] {
  const { holidays } = resolveCommitted({ country, region, fromYear: year, toYear: year });
  return holidays.map(({ on }) => writeDate(on));
}

export function writeDate(day: number): string {
  const { year, month, date } = toDate(day);
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}
