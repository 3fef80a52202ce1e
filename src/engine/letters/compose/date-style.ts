import type { Contact, Day } from "../../model/index.ts";
import { civilOfDay, weekdayOf } from "../../time/index.ts";

/** How a recipient writes a date: "13 November" or "November 13". */
export type DateStyle = "day-first" | "month-first";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = [..."January February March April May June July August September October November December".split(" ")];

/** Zones of the United States, but for those below `America/Indiana` and its like. */
const UNITED_STATES: ReadonlySet<string> = new Set([
  ..."New_York Detroit Chicago Denver Boise Phoenix Los_Angeles Anchorage Juneau Sitka Metlakatla Yakutat Nome Adak"
    .split(" ")
    .concat("Menominee Louisville Indianapolis Fort_Wayne Knox_IN Shiprock Puerto_Rico Atka".split(" "))
    .map((city) => `America/${city}`),
  "Pacific/Honolulu",
  "Pacific/Guam",
]);
const UNITED_STATES_BELOW = ["America/Indiana/", "America/Kentucky/", "America/North_Dakota/", "US/"];

/** The style of where the recipient is, or else of where the company is: the United States put the month first. */
export function dateStyleFor(contact: Pick<Contact, "timeZone"> | undefined, companyZone: string): DateStyle {
  const zone = contact?.timeZone ?? companyZone;
  const isUnitedStates = UNITED_STATES.has(zone) || UNITED_STATES_BELOW.some((start) => zone.startsWith(start));
  return isUnitedStates ? "month-first" : "day-first";
}

/** "Friday 13 November" or "November 13"; with its year where that is another one, or could be taken for another one. */
export function longDay(day: Day, today: Day, style: DateStyle): string {
  return needsYear(day, today) ? fullDay(day, style) : withoutYear(day, style);
}

/** So far away, a date without its year may be read as that of the year before or after. */
const FAR_DAYS = 150;

function needsYear(day: Day, today: Day): boolean {
  return Math.abs(day - today) > FAR_DAYS || civilOfDay(day).year !== civilOfDay(today).year;
}

/** "Friday 13 November 2026" or "November 13, 2026". */
export function fullDay(day: Day, style: DateStyle): string {
  return `${withoutYear(day, style)}${style === "month-first" ? "," : ""} ${civilOfDay(day).year}`;
}

function withoutYear(day: Day, style: DateStyle): string {
  const { month, dayOfMonth } = civilOfDay(day);
  const name = MONTHS[month - 1]!;
  // "Friday, November 13," takes a comma on either side, which no template can know.
  return style === "month-first" ? `${name} ${dayOfMonth}` : `${WEEKDAYS[weekdayOf(day) - 1]} ${dayOfMonth} ${name}`;
}

/** So long after a day its weekday alone still says which one was meant, should the letter wait for a day or two. */
const NEAR_DAYS = 4;

/** "Friday" up to four days later, else the long day. */
export function pastDay(day: Day, today: Day, style: DateStyle): string {
  const isNear = day < today && today - day <= NEAR_DAYS;
  return isNear ? WEEKDAYS[weekdayOf(day) - 1]! : longDay(day, today, style);
}

/** "13 Nov" or "Nov 13", as a subject has it; with its year where it is far away. */
export function shortDay(day: Day, today: Day, style: DateStyle): string {
  const { month, dayOfMonth, year } = civilOfDay(day);
  const name = MONTHS[month - 1]!.slice(0, 3);
  const isFar = Math.abs(day - today) > FAR_DAYS;
  if (style === "month-first") return `${name} ${dayOfMonth}${isFar ? `, ${year}` : ""}`;
  return `${dayOfMonth} ${name}${isFar ? ` ${year}` : ""}`;
}
