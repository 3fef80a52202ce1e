import { type CalendarJson, error, type Result } from "../../contract/index.ts";
import { civilOfDay, DAY_MS, findTimeZone } from "../../engine/index.ts";
import type { ParsedArguments } from "../arguments.ts";
import type { Services } from "../command.ts";
import { misuse } from "../fail.ts";
import { zoneOfCity } from "./city-zones.ts";

/** The options that say what a company's calendar is like; `new` and `edit` share them. */
export const CALENDAR_OPTIONS = {
  zone: "string",
  country: "string",
  region: "string",
  weekend: "string",
  hours: "string",
  jurisdiction: "string",
} as const;

/** What help says of those among them that make a calendar. */
export const CALENDAR_HELP = [
  ["--zone ZONE", "the company's clock, such as New York"],
  ["--country NAME", "whose public holidays are kept, such as US or Japan"],
  ["--region NAME", "a part of it that keeps others, such as NY or Bavaria"],
  ["--weekend DAYS", "ISO weekdays that are off, such as 5,6"],
  ["--hours FROM-TO", "business hours, such as 08:30-17:00"],
  ["--jurisdiction J", "duties by law, such as CA-ON"],
] as const;

/** What was typed for each of `CALENDAR_OPTIONS`. */
export type CalendarOptions = ParsedArguments<typeof CALENDAR_OPTIONS>["options"];

interface CalendarContext {
  /** What the case says so far. */
  readonly known?: Partial<CalendarJson>;
  /** How a fault names the place of an option; `--country` where it is not given. */
  readonly where?: (option: string) => string;
}

/** What the options say of a calendar, and nothing else; an empty text takes a value out. */
export async function calendarOf(
  options: CalendarOptions,
  { holidays, now }: Pick<Services, "holidays" | "now">,
  { known = {}, where = asOption }: CalendarContext = {},
): Promise<Partial<CalendarJson>> {
  const { weekend, hours, jurisdiction } = options;
  return {
    ...(await placeOf(options, { holidays, now, known, where })),
    ...(weekend === undefined ? {} : { weekend: weekdays(weekend) }),
    ...(hours === undefined ? {} : { hours: openAndClose(hours, where("hours")) }),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
  };
}

function asOption(option: string): string {
  return `--${option}`;
}

/** Country, region and clock, by their codes or their names; where a country has one clock, it goes without saying. */
async function placeOf(
  options: CalendarOptions,
  { holidays, now, known, where }: Pick<Services, "holidays" | "now"> & Required<CalendarContext>,
): Promise<Partial<CalendarJson>> {
  if (options.zone === undefined && options.country === undefined && options.region === undefined) return {};
  const { findCountryCode, findRegionCode, clockOfCountry } = await import("../prompts/index.ts");
  const year = civilOfDay(Math.floor(now / DAY_MS)).year;
  const country = named(where("country"), options.country, (text) => findCountryCode(text, holidays, year));
  const land = country ?? known.country;
  const region = named(where("region"), options.region, (text) =>
    land === undefined || land === "" ? error("--country too") : findRegionCode(text, land, holidays, year),
  );
  const clock = country === undefined || country === "" ? undefined : clockOfCountry(country, now, known.timeZone);
  const timeZone = options.zone === undefined ? clock : zoneOption(options.zone);
  return {
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(country === undefined ? {} : { country }),
    ...(region === undefined ? {} : { region }),
  };
}

function named(
  place: string,
  text: string | undefined,
  find: (text: string) => Result<string, string>,
): string | undefined {
  if (text === undefined || text === "") return text;
  const found = find(text);
  return found.ok ? found.value : misuse(`${place}: expected ${found.error}, got ${JSON.stringify(text)}`);
}

function zoneOption(text: string): string {
  const zone = zoneNamed(text);
  if (findTimeZone(zone) !== undefined) return zone;
  return misuse(
    `--zone: expected a time zone such as America/New_York, or a large city that keeps its clock, got ${JSON.stringify(text)}`,
  );
}

/** The time zone of a name, or of a city that one is called after: "New York" is America/New_York. What is no zone is handed on as it is. */
export function zoneNamed(text: string): string {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, " ")
      .trim();
  const known = [...Intl.supportedValuesOf("timeZone"), "UTC"];
  const same = known.find((zone) => plain(zone) === plain(text));
  const ofCity = known.filter((zone) => plain(zone.slice(zone.lastIndexOf("/") + 1)) === plain(text));
  return same ?? (ofCity.length === 1 ? ofCity[0]! : (zoneOfCity(text) ?? text.trim()));
}

function weekdays(text: string): readonly number[] {
  const days = text.split(",").map((part) => Number(part.trim()));
  return text.trim() === "" ? [] : days;
}

function openAndClose(text: string, place: string): { readonly open: string; readonly close: string } {
  const parts = /^(\d\d:\d\d)\s*(?:-|–|to)\s*(\d\d:\d\d)$/.exec(text.trim());
  if (parts === null) misuse(`${place}: expected hours such as 09:00-17:00, got ${JSON.stringify(text)}`);
  return { open: parts[1]!, close: parts[2]! };
}
