import type { CountryTable, HalfDayEntry, RegionTable, TableEntry } from "../../src/holidays/index.ts";
import { type Day, toDate } from "../../src/holidays/index.ts";
import { FIRST_YEAR, LAST_YEAR, type NamedDay } from "./library-days.ts";

/** A date that comes back for this many years in a row is written once. */
const SHORTEST_RUN = 4;
/** A gap of more years than this ends a year-by-year list and begins another. */
const LONGEST_GAP = 3;

const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** Days as the text that `decodeDates` reads; the same days always give the same text. */
export function encodeDates(days: readonly Day[]): string {
  const yearsByDate = new Map<string, number[]>();
  for (const day of [...new Set(days)].sort((one, other) => one - other)) {
    const { year, month, date } = toDate(day);
    const key = `${twoDigits(month)}-${twoDigits(date)}`;
    yearsByDate.set(key, [...(yearsByDate.get(key) ?? []), year]);
  }
  const yearly: string[] = [];
  const rest = new Map<number, string[]>();
  for (const [key, years] of [...yearsByDate].sort(([one], [other]) => (one < other ? -1 : 1))) {
    for (const run of splitRuns(years, 1)) {
      if (run.length >= SHORTEST_RUN) yearly.push(writeRun(key, run));
      else for (const year of run) rest.set(year, [...(rest.get(year) ?? []), key.replace("-", "")]);
    }
  }
  return [...yearly, ...writeYearByYear(rest)].join(" ");
}

function writeRun(key: string, run: readonly number[]): string {
  const first = run[0];
  const last = run.at(-1);
  return first === FIRST_YEAR && last === LAST_YEAR ? key : `${key}/${first}-${last}`;
}

function writeYearByYear(dates: ReadonlyMap<number, readonly string[]>): string[] {
  const years = [...dates.keys()].sort((one, other) => one - other);
  return splitRuns(years, LONGEST_GAP + 1).map((run) => {
    const first = run[0] as number;
    const length = (run.at(-1) as number) - first + 1;
    const list = Array.from({ length }, (_, place) => dates.get(first + place)?.join("+") ?? "");
    return `${first}:${list.join(",")}`;
  });
}

/** Ascending years cut where one is more than `step` after the one before. */
function splitRuns(years: readonly number[], step: number): number[][] {
  const runs: number[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run !== undefined && year - (run.at(-1) as number) <= step) run.push(year);
    else runs.push([year]);
  }
  return runs;
}

export interface RegionDays {
  readonly code: string;
  readonly name: string;
  readonly alsoCalled?: string;
  readonly days: readonly NamedDay[];
  readonly notes: readonly string[];
}

/** Days that end early under one name, at one time. */
export interface HalfDays {
  readonly days: readonly NamedDay[];
  readonly until: string;
  readonly basis: HalfDayEntry[3];
}

export interface CountryDays {
  readonly country: string;
  readonly name: string;
  readonly incomplete: boolean;
  readonly notes: readonly string[];
  readonly nationwide: readonly NamedDay[];
  readonly halfDays: readonly HalfDays[];
  readonly regions: readonly RegionDays[];
}

/** A country's days packed: what regions share is written once, and a region holds only what differs from the nation. */
export function encodeTable(country: CountryDays): CountryTable {
  const entries: TableEntry[] = [];
  const places = new Map<string, number>();
  const placeOf = (entry: TableEntry): number => {
    const key = JSON.stringify(entry);
    const place = places.get(key) ?? entries.push(entry) - 1;
    places.set(key, place);
    return place;
  };
  const nationwide = toEntries(country.nationwide).map(placeOf);
  const regions = country.regions.map((region): [string, RegionTable] => [
    region.code,
    encodeRegion(region, country.nationwide, placeOf),
  ]);
  return {
    country: country.country,
    name: country.name,
    from: FIRST_YEAR,
    to: LAST_YEAR,
    ...(country.incomplete ? { incomplete: true } : {}),
    ...(country.notes.length > 0 ? { notes: country.notes } : {}),
    entries,
    nationwide,
    ...(country.halfDays.length > 0 ? { halfDays: country.halfDays.map(encodeHalfDays) } : {}),
    regions: Object.fromEntries(regions),
  };
}

function encodeHalfDays({ days, until, basis }: HalfDays): HalfDayEntry {
  return [days[0]!.name, encodeDates(days.map(({ on }) => on)), until, basis];
}

function encodeRegion(
  region: RegionDays,
  nationwide: readonly NamedDay[],
  placeOf: (entry: TableEntry) => number,
): RegionTable {
  const nation = namesByDay(nationwide);
  const own = namesByDay(region.days);
  const without = [...nation].filter(([day, names]) => own.get(day) !== names).map(([day]) => day);
  const also = toEntries(region.days.filter(({ on }) => nation.get(on) !== own.get(on))).map(placeOf);
  return {
    name: region.name,
    ...(region.alsoCalled === undefined ? {} : { alsoCalled: region.alsoCalled }),
    ...(also.length > 0 ? { also } : {}),
    ...(without.length > 0 ? { without: encodeDates(without) } : {}),
    ...(region.notes.length > 0 ? { notes: region.notes } : {}),
  };
}

/** All that is said of each day, as one text to compare. */
function namesByDay(days: readonly NamedDay[]): Map<Day, string> {
  const names = new Map<Day, string[]>();
  for (const { on, name, estimated } of days) names.set(on, [...(names.get(on) ?? []), `${name}/${estimated}`]);
  return new Map([...names].map(([on, list]) => [on, [...new Set(list)].sort().join("|")]));
}

function toEntries(days: readonly NamedDay[]): TableEntry[] {
  const groups = new Map<string, { readonly name: string; readonly estimated: boolean; readonly on: Day[] }>();
  for (const { on, name, estimated } of [...days].sort((one, other) => one.on - other.on)) {
    const key = `${name}/${estimated}`;
    const group = groups.get(key) ?? { name, estimated, on: [] };
    group.on.push(on);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ name, estimated, on }) =>
    estimated ? [name, encodeDates(on), "estimated"] : [name, encodeDates(on)],
  );
}

/** The text of a table's file: one entry and one region a line, so that a changed date shows as a changed line. */
export function writeTable(table: CountryTable): string {
  const { entries, regions, ...rest } = table;
  const head = Object.entries(rest).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  const entryLines = entries.map((entry) => JSON.stringify(entry)).join(",\n");
  const regionLines = Object.entries(regions)
    .map(([code, region]) => `${JSON.stringify(code)}:${JSON.stringify(region)}`)
    .join(",\n");
  return `{${head.join(",\n")},\n"entries":[\n${entryLines}\n],\n"regions":{\n${regionLines}\n}}\n`;
}
