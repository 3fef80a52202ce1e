import Holidays, { type HolidaysTypes } from "date-holidays";
import { type Day, toDay } from "../../src/holidays/index.ts";

export const FIRST_YEAR = 2015;
export const LAST_YEAR = 2040;

/** One day off under one name, before it is packed into a table. */
export interface NamedDay {
  readonly on: Day;
  readonly name: string;
  readonly estimated: boolean;
}

/** A country, a region of it ("NY"), or a part of a region ("BY-A"). */
export interface Place {
  readonly country: string;
  readonly region?: string;
}

/** A day off in date-holidays' own grammar of rules, for days that we add. */
export interface DayRule {
  readonly rule: string;
  readonly name: string;
  readonly from?: number;
  readonly to?: number;
}

const ISLAMIC_MONTHS =
  /\b(Muharram|Safar|Rabi al-awwal|Rabi al-thani|Jumada al-awwal|Jumada al-thani|Rajab|Shaban|Ramadan|Shawwal|Dhu al-Qidah|Dhu al-Hijjah)\b/;
const SUBSTITUTE = / \(substitute day\)/g;
const HOUR_MS = 3_600_000;
/** A day of a clock change may have 23 hours; anything shorter is half a day off, on which business is done. */
const SHORTEST_DAY_HOURS = 22;

/** Every region of a country that date-holidays knows, parts of regions included, with its name, in the order of the codes. */
export function listRegions(country: string): { readonly code: string; readonly name: string }[] {
  const library = new Holidays();
  const regions: { code: string; name: string }[] = [];
  for (const [state, stateName] of Object.entries(library.getStates(country, "en") ?? {})) {
    regions.push({ code: state, name: stateName });
    for (const [part, partName] of Object.entries(library.getRegions(country, state, "en") ?? {})) {
      regions.push({ code: `${state}-${part}`, name: `${stateName}, ${partName}` });
    }
  }
  return regions.sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** The whole days off that date-holidays has for a place in the years covered. */
export function readLibraryDays(place: Place): NamedDay[] {
  const [state, ...part] = place.region?.split("-") ?? [];
  const library =
    state === undefined
      ? new Holidays(place.country)
      : part.length === 0
        ? new Holidays(place.country, state)
        : new Holidays(place.country, state, part.join("-"));
  return readYears(library);
}

/** The days on which rules fall in the years covered. Throws when date-holidays cannot read a rule. */
export function evaluateRules(rules: readonly DayRule[]): NamedDay[] {
  return rules.flatMap(({ rule, name, from = FIRST_YEAR, to = LAST_YEAR }) => {
    const library = new Holidays();
    const substitute = / if /.test(rule);
    if (!library.setHoliday(rule, { name: { en: name }, type: "public", substitute })) {
      throw new Error(`date-holidays cannot read the rule ${JSON.stringify(rule)} of ${JSON.stringify(name)}.`);
    }
    return readYears(library).filter(({ on }) => on >= toDay(from, 1, 1) && on <= toDay(to, 12, 31));
  });
}

function readYears(library: Holidays): NamedDay[] {
  const days: NamedDay[] = [];
  // A holiday of several days may begin in the year before.
  for (let year = FIRST_YEAR - 1; year <= LAST_YEAR; year++) {
    for (const holiday of library.getHolidays(year, "en")) if (isDayOff(holiday)) days.push(...toNamedDays(holiday));
  }
  return days.filter(({ on }) => on >= toDay(FIRST_YEAR, 1, 1) && on <= toDay(LAST_YEAR, 12, 31));
}

/** `bank` days close banks alone, save where date-holidays so marks the day on which a public holiday is observed. */
function isDayOff({ type, substitute, start, end }: HolidaysTypes.Holiday): boolean {
  const isOff = type === "public" || (type === "bank" && substitute === true);
  return isOff && end.getTime() - start.getTime() >= SHORTEST_DAY_HOURS * HOUR_MS;
}

function toNamedDays({ date, start, end, name, rule }: HolidaysTypes.Holiday): NamedDay[] {
  const [year, month, dayOfMonth] = date.slice(0, 10).split("-").map(Number) as [number, number, number];
  const first = toDay(year, month, dayOfMonth);
  const hours = (end.getTime() - start.getTime()) / HOUR_MS;
  const length = Math.floor((hours + 24 - SHORTEST_DAY_HOURS) / 24);
  const observedName = name.replace(SUBSTITUTE, " (observed)").trim();
  const estimated = ISLAMIC_MONTHS.test(rule);
  return Array.from({ length }, (_, offset) => ({ on: first + offset, name: observedName, estimated }));
}
