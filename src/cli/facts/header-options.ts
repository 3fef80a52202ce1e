import type { CalendarJson } from "../../contract/index.ts";
import type { ParsedArguments } from "../arguments.ts";
import { misuse } from "../fail.ts";

/** The options that say what a company's calendar is like; `new` and `edit` share them. */
export const CALENDAR_OPTIONS = {
  zone: "string",
  country: "string",
  region: "string",
  weekend: "string",
  hours: "string",
  jurisdiction: "string",
} as const;

export const CALENDAR_HELP = [
  ["--zone ZONE", "the company's clock, such as New York"],
  ["--country CC", "whose public holidays are kept, such as US"],
  ["--region RR", "a part of it that keeps others, such as NY"],
  ["--weekend DAYS", "ISO weekdays that are off, such as 5,6"],
  ["--hours FROM-TO", "business hours, such as 08:30-17:00"],
  ["--jurisdiction J", "duties by law, such as CA-ON"],
] as const;

/** What the options say of a calendar, and nothing else; an empty text takes a value out. */
export function calendarOf(options: ParsedArguments<typeof CALENDAR_OPTIONS>["options"]): Partial<CalendarJson> {
  const { zone, country, region, weekend, hours, jurisdiction } = options;
  return {
    ...(zone === undefined ? {} : { timeZone: zoneNamed(zone) }),
    ...(country === undefined ? {} : { country: country.toUpperCase() }),
    ...(region === undefined ? {} : { region: region.toUpperCase() }),
    ...(weekend === undefined ? {} : { weekend: weekdays(weekend) }),
    ...(hours === undefined ? {} : { hours: openAndClose(hours) }),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
  };
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
  return same ?? (ofCity.length === 1 ? ofCity[0]! : text.trim());
}

function weekdays(text: string): readonly number[] {
  const days = text.split(",").map((part) => Number(part.trim()));
  return text.trim() === "" ? [] : days;
}

function openAndClose(text: string): { readonly open: string; readonly close: string } {
  const parts = /^(\d\d:\d\d)\s*(?:-|–|to)\s*(\d\d:\d\d)$/.exec(text.trim());
  if (parts === null) misuse(`--hours: expected hours such as 09:00-17:00, got ${JSON.stringify(text)}`);
  return { open: parts[1]!, close: parts[2]! };
}
