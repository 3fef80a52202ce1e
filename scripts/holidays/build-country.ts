import Holidays from "date-holidays";
import { type Day, toDay } from "../../src/holidays/index.ts";
import { noteCountry, noteRegion } from "./completeness.ts";
import { type Correction, corrections } from "./corrections.ts";
import { nameCountry } from "./country-codes.ts";
import type { CountryDays } from "./encode-table.ts";
import { listHalfDays } from "./half-days.ts";
import { evaluateRules, listRegions, type NamedDay, type Place, readLibraryDays } from "./library-days.ts";
import { ownCountries } from "./own-countries.ts";
import { ownRegions } from "./own-country.ts";
import { nameRegion } from "./region-names.ts";

/** The code of every country that gets a table, sorted. */
export function listCountries(): string[] {
  const codes = [...Object.keys(new Holidays().getCountries("en")), ...ownCountries.map(({ code }) => code)];
  return [...new Set(codes)].sort();
}

/** A country's days in the years covered, corrected, with what is to be said of them. */
export function buildCountry(country: string): CountryDays {
  const own = ownCountries.find(({ code }) => code === country);
  const nationwide = correct({ country }, own === undefined ? readLibraryDays({ country }) : evaluateRules(own.days));
  const keepNationwide = corrections.some((one) => one.keepNationwide === true && appliesTo(one, { country }));
  const regions = own === undefined ? listRegions(country) : (ownRegions[country] ?? []);
  return {
    country,
    name: nameCountry(country),
    ...noteCountry(country),
    nationwide,
    halfDays: listHalfDays(country),
    regions: regions.map(({ code, name }) => {
      const place = { country, region: code };
      const days = correct(place, own === undefined ? readLibraryDays(place) : evaluateRules(own.days));
      return {
        code,
        ...nameRegion(country, code, name),
        days: keepNationwide ? addMissing(days, nationwide) : days,
        notes: noteRegion(country, code),
      };
    }),
  };
}

function addMissing(days: readonly NamedDay[], nationwide: readonly NamedDay[]): NamedDay[] {
  const kept = new Set(days.map(({ on }) => on));
  return [...days, ...nationwide.filter(({ on }) => !kept.has(on))];
}

function correct(place: Place, days: readonly NamedDay[]): NamedDay[] {
  const own = corrections.filter((correction) => appliesTo(correction, place));
  return dropRepeated(own.reduce<readonly NamedDay[]>((corrected, correction) => apply(correction, corrected), days));
}

function appliesTo({ places }: Correction, { country, region }: Place): boolean {
  const code = region === undefined ? country : `${country}-${region}`;
  return places.some((place) => code === place || code.startsWith(`${place}-`));
}

function apply(correction: Correction, days: readonly NamedDay[]): NamedDay[] {
  const { drop = [], years = [0, 9999], dropDates = [], rename = {}, addRules = [], addDates = {} } = correction;
  const droppedDays = new Set(dropDates.map(parseDay));
  const isDropped = ({ on, name }: NamedDay): boolean =>
    droppedDays.has(on) || (drop.includes(name) && on >= toDay(years[0], 1, 1) && on <= toDay(years[1], 12, 31));
  const certain = Object.entries(addDates).flatMap(([name, dates]) =>
    dates.map((date): NamedDay => ({ on: parseDay(date), name, estimated: false })),
  );
  return [
    ...days.filter((day) => !isDropped(day)).map((day) => ({ ...day, name: rename[day.name] ?? day.name })),
    ...evaluateRules(addRules),
    ...certain,
  ];
}

/** One day has a name once; where it is certain and estimated, it is certain. */
function dropRepeated(days: readonly NamedDay[]): NamedDay[] {
  const kept = new Map<string, NamedDay>();
  for (const day of days) {
    const key = `${day.on}/${day.name}`;
    const there = kept.get(key);
    if (there === undefined || there.estimated) kept.set(key, day);
  }
  return [...kept.values()];
}

function parseDay(date: string): Day {
  const [year, month, dayOfMonth] = date.split("-").map(Number) as [number, number, number];
  return toDay(year, month, dayOfMonth);
}
