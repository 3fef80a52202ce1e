import type { CountryTable } from "./country-table.ts";
import { decodeHalfDays, type KnownHalfDay } from "./decode-half-days.ts";
import { decodeHolidays, type Holiday } from "./decode-holidays.ts";
import { type CountryName, findCountry, nearCountries } from "./find-country.ts";
import { rankNear } from "./near-matches.ts";
import {
  datesEstimated,
  missingTable,
  regionLeftOut,
  unknownCountry,
  unknownRegion,
  yearsNotCovered,
} from "./sentences.ts";

/** Whose public holidays are asked for, and for which years (inclusive; left out, all that the table covers). */
export interface HolidayRequest {
  /** ISO 3166-1 alpha-2: "US". */
  readonly country: string;
  /** ISO 3166-2 with or without the country: "NY", "US-NY"; a part of a region as "BY-A". */
  readonly region?: string | undefined;
  readonly fromYear?: number | undefined;
  readonly toYear?: number | undefined;
}

/** Gives the table of a country that `countries()` lists, undefined when its file is not there. Called once a country. */
export type LoadCountryTable = (country: string) => CountryTable | undefined;

/**
 * How far a list can be trusted: `complete`, no gap is known; `estimated`, complete but for days whose date awaits
 * the sight of the moon; `incomplete`, days off are known to be missing, or years were asked for that no table covers.
 */
export type Completeness = "complete" | "estimated" | "incomplete";

/** The public holidays of a request, and how far the list can be trusted. */
export interface ResolvedHolidays {
  readonly kind: "resolved";
  readonly country: CountryName;
  readonly region: CountryName | null;
  /** One a day, in order. */
  readonly holidays: readonly Holiday[];
  /** Dates on which work ends early by law, one a day, in order; none of them is a holiday. */
  readonly halfDays: readonly KnownHalfDay[];
  /** Dates on which offices often close early, though nothing says they must. */
  readonly oftenHalfDays: readonly KnownHalfDay[];
  readonly completeness: Completeness;
  /** Why the list may differ from the days really kept, in whole sentences; at least one unless it is complete. */
  readonly notes: readonly string[];
  /** When no region was named although regions keep days of their own: a sentence that says so and names some. */
  readonly regionHint: string | null;
  /** The years that the table covers, inclusive. */
  readonly covered: { readonly from: number; readonly to: number };
}

/** Why there is no list: the country, its region or the file of its table is not there. */
export interface HolidayFailure {
  readonly kind: "unknown-country" | "unknown-region" | "missing-table";
  /** What was asked for and is not there. */
  readonly value: string;
  /** What may have been meant, the likeliest first. */
  readonly near: readonly CountryName[];
  /** What was expected, and what may be meant: reads on from "expected". */
  readonly expected: string;
}

/** Public holidays, or why there are none to be had. */
export type HolidayResolution = ResolvedHolidays | HolidayFailure;

/** Resolves requests and remembers what it found: the same request is answered with the same object, at the cost of a look-up. */
export interface HolidayResolver {
  resolve(request: HolidayRequest): HolidayResolution;
  /** The regions of a country, by code; empty where it has none or is not known. */
  regionsOf(country: string): readonly CountryName[];
}

/**
 * A resolver over tables that `load` hands in. It never throws of its own accord: what is not known comes back as a value.
 * What it remembers is bounded by the tables: failures are not kept, and years are cut to those covered first.
 */
export function createHolidayResolver(load: LoadCountryTable): HolidayResolver {
  const tables = new Map<string, CountryTable>();
  const resolved = new Map<string, ResolvedHolidays>();

  function findTable(code: string): CountryTable | undefined {
    const known = tables.get(code);
    if (known !== undefined) return known;
    const table = load(code);
    if (table !== undefined) tables.set(code, table);
    return table;
  }

  function resolve(request: HolidayRequest): HolidayResolution {
    const country = findCountry(request.country);
    if (country === undefined) return countryFailure(request.country);
    const table = findTable(country.code);
    if (table === undefined) {
      return { kind: "missing-table", value: country.code, near: [], expected: missingTable(country) };
    }
    const region = toRegionCode(request.region, country.code);
    if (region !== undefined && !Object.hasOwn(table.regions, region)) return regionFailure(region, country, table);
    const span = cutToCovered(request, table);
    const key = `${country.code}/${region ?? ""}/${span.from}/${span.to}/${span.exceeds}`;
    const answer = resolved.get(key) ?? resolveFrom(table, country, region, span);
    resolved.set(key, answer);
    return answer;
  }

  function regionsOf(code: string): readonly CountryName[] {
    const table = findCountry(code) === undefined ? undefined : findTable(code);
    return table === undefined ? [] : listRegions(table);
  }

  return { resolve, regionsOf };
}

interface CoveredSpan {
  readonly from: number;
  readonly to: number;
  /** Whether years were asked for that the table does not cover. */
  readonly exceeds: boolean;
}

function cutToCovered({ fromYear, toYear }: HolidayRequest, table: CountryTable): CoveredSpan {
  const from = fromYear ?? table.from;
  const to = toYear ?? table.to;
  const inside = (year: number): number => Math.min(Math.max(year, table.from), table.to);
  const exceeds = from < table.from || to > table.to;
  // A span wholly outside has no day, and so has one turned round: both become the one empty span.
  if (from > table.to || to < table.from || from > to) return { from: table.to, to: table.from, exceeds };
  return { from: inside(from), to: inside(to), exceeds };
}

function resolveFrom(
  table: CountryTable,
  country: CountryName,
  regionCode: string | undefined,
  span: CoveredSpan,
): ResolvedHolidays {
  const days = decodeHolidays(table, regionCode, span);
  const regionTable = regionCode === undefined ? undefined : table.regions[regionCode];
  const off = new Set(days.map(({ on }) => on));
  const estimated = days.some((day) => day.estimated);
  const notes = [
    ...(table.notes ?? []),
    ...(regionTable?.notes ?? []),
    ...(estimated ? [datesEstimated(country.name)] : []),
    ...(span.exceeds ? [yearsNotCovered(country.name, table.from, table.to)] : []),
  ];
  return {
    kind: "resolved",
    country,
    region: regionCode === undefined || regionTable === undefined ? null : { code: regionCode, name: regionTable.name },
    holidays: days.map(({ on, name }) => ({ on, name })),
    halfDays: decodeHalfDays(table, "law", { span, off }),
    oftenHalfDays: decodeHalfDays(table, "custom", { span, off }),
    completeness: table.incomplete === true || span.exceeds ? "incomplete" : estimated ? "estimated" : "complete",
    notes,
    regionHint: regionCode === undefined ? hintAtRegions(table) : null,
    covered: { from: table.from, to: table.to },
  };
}

function hintAtRegions(table: CountryTable): string | null {
  const codes = Object.keys(table.regions).filter((code) => (table.regions[code]?.also?.length ?? 0) > 0);
  return codes.length === 0 ? null : regionLeftOut(table.name, codes.sort());
}

function toRegionCode(region: string | undefined, country: string): string | undefined {
  return region?.startsWith(`${country}-`) ? region.slice(country.length + 1) : region;
}

function listRegions(table: CountryTable): CountryName[] {
  return Object.entries(table.regions)
    .map(([code, { name }]) => ({ code, name }))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

function countryFailure(value: string): HolidayFailure {
  const near = nearCountries(value);
  return { kind: "unknown-country", value, near, expected: unknownCountry(near) };
}

function regionFailure(value: string, country: CountryName, table: CountryTable): HolidayFailure {
  const candidates = Object.entries(table.regions).map(([code, { name, alsoCalled }]) => ({
    code,
    names: [name, `${country.code}-${code}`, ...(alsoCalled === undefined ? [] : [alsoCalled])],
  }));
  const near = rankNear(value, candidates).map(({ code, names }) => ({ code, name: names[0] as string }));
  const known = listRegions(table).map(({ code }) => code);
  return { kind: "unknown-region", value, near, expected: unknownRegion(country, near, known) };
}
