import { error, type HolidayLookup, ok, type Result } from "../../contract/index.ts";
import { DAY_MS, findTimeZone, type Instant } from "../../engine/index.ts";

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const CODES: readonly string[] = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

/** What people say instead of a name that is in the tables. */
const ALSO: Readonly<Record<string, string>> = {
  uk: "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  britain: "GB",
  "great britain": "GB",
  usa: "US",
  america: "US",
  "united states of america": "US",
  holland: "NL",
  "the netherlands": "NL",
  uae: "AE",
};

/** The zones of a country, by the tables that come with the runtime; none where it is not known. `own` is written as it is there. */
export function zonesOfCountry(country: string, own?: string): readonly string[] {
  const zones = new Intl.Locale(`und-${country}`).getTimeZones?.() ?? [];
  return own === undefined ? zones : zones.map((zone) => (isSameZone(zone, own) ? own : zone));
}

/** The one clock of a country, though it may have several zones of it; undefined where it has more than one, or none is known. */
export function clockOfCountry(country: string, now: Instant, own?: string): string | undefined {
  const zones = zonesOfCountry(country, own);
  const clocks = new Set(zones.map((zone) => `${offsetAt(zone, now)} ${offsetAt(zone, now + 182 * DAY_MS)}`));
  if (clocks.size !== 1) return undefined;
  if (own !== undefined && zones.includes(own)) return own;
  return CAPITALS[country] ?? zones[0];
}

function offsetAt(zone: string, at: Instant): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds;
}

/** Where the first zone of the list is not the one that a country's clock is called after. */
const CAPITALS: Readonly<Record<string, string>> = { AR: "America/Buenos_Aires", CY: "Asia/Nicosia" };

/** Whether two names are of one zone: Asia/Calcutta and Asia/Kolkata are. */
function isSameZone(one: string, other: string): boolean {
  const moment = Temporal.Instant.fromEpochMilliseconds(0);
  return one === other || moment.toZonedDateTimeISO(one).equals(moment.toZonedDateTimeISO(other));
}

/** Codes that are out of use stand for others: DD is read as DE. */
function isCurrent(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region === code;
}

/** The country that a zone lies in; undefined where it lies in none. */
export function countryOfZone(timeZone: string): string | undefined {
  return CODES.find((code) => isCurrent(code) && zonesOfCountry(code, timeZone).includes(timeZone));
}

/** The code of a country that was typed as its code or its English name, where its public holidays are known. */
export function findCountryCode(text: string, holidays: HolidayLookup, year: number): Result<string, string> {
  const plain = text.trim().toLowerCase();
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const named = CODES.find((code) => isCurrent(code) && names.of(code)?.toLowerCase() === plain);
  const country = (Object.hasOwn(ALSO, plain) ? ALSO[plain] : undefined) ?? named ?? text.trim().toUpperCase();
  const found = holidays({ country, fromYear: year, toYear: year });
  if (found.ok) return ok(country);
  const own = plain.length > 3 ? countryByOwnName(plain) : undefined;
  const known = own !== undefined && holidays({ country: own, fromYear: year, toYear: year }).ok;
  return known ? ok(own) : error(found.error.expected);
}

/** The country that calls itself so in its own language: "deutschland", "españa". */
function countryByOwnName(plain: string): string | undefined {
  return CODES.find((code) => {
    if (!isCurrent(code)) return false;
    const { language } = new Intl.Locale(`und-${code}`).maximize();
    return new Intl.DisplayNames(language, { type: "region", fallback: "none" }).of(code)?.toLowerCase() === plain;
  });
}

/** The code of a region whose public holidays are known. */
export function findRegionCode(
  text: string,
  country: string,
  holidays: HolidayLookup,
  year: number,
): Result<string, string> {
  const region = text.trim().toUpperCase();
  const found = holidays({ country, region, fromYear: year, toYear: year });
  if (found.ok) return ok(region);
  // Who types "New York" means the only region that is called so.
  const [meant, ...others] = found.error.near ?? [];
  return found.error.place === "region" && meant !== undefined && others.length === 0
    ? ok(meant)
    : error(found.error.expected);
}

/** The zone of a name or of a city that one is called after. */
export function findZoneName(text: string, zoneNamed: (text: string) => string): Result<string, string> {
  const zone = findTimeZone(zoneNamed(text));
  return zone === undefined
    ? error("a time zone such as America/New_York, or a city that one is called after")
    : ok(zone.id);
}
