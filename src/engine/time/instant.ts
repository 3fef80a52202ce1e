import { DAY_MS, type Day, HOUR_MS, type Instant, MINUTE_MS } from "../model/index.ts";
import { civilOfDay, dayOfCivil, daysInMonth } from "./civil.ts";
import { findTimeZone, getTimeZone, type TimeZone } from "./zone.ts";

const ZERO = 48;

/** The number that `length` digits from `start` write, or NaN. */
function digitsAt(text: string, start: number, length: number): number {
  let value = 0;
  for (let i = start; i < start + length; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** The day a `YYYY-MM-DD` names; NaN where the text is not a real date of the years 0000 to 9999. [TM1] */
export function parseDate(text: string): Day {
  return text.length === 10 ? dateAt(text) : Number.NaN;
}

function dateAt(text: string): Day {
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const dayOfMonth = digitsAt(text, 8, 2);
  const dashed = text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45;
  if (!dashed || !(dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month))) return Number.NaN;
  return dayOfCivil(year, month, dayOfMonth);
}

/** Minutes of the day that an `HH:MM` from 00:00 to 23:59 names, or NaN. */
export function parseTimeOfDay(text: string): number {
  if (text.length !== 5 || text.charCodeAt(2) !== 58) return Number.NaN;
  const hour = digitsAt(text, 0, 2);
  const minute = digitsAt(text, 3, 2);
  return hour <= 23 && minute <= 59 ? hour * 60 + minute : Number.NaN;
}

/**
 * The moment an RFC 9557 or RFC 3339 text names, in whole milliseconds (finer digits are cut off);
 * NaN where it names none, where it has no offset, or where its offset contradicts its zone. [TM1]
 */
export function parseInstant(text: string): Instant {
  const localMs = localAt(text);
  if (Number.isNaN(localMs)) return parseInstantAtLength(text);
  const zone = text.charCodeAt(19);
  if (zone === 90 && text.length === 20) return localMs;
  const offsetMs = zone === 43 || zone === 45 ? offsetAt(text, 19) : Number.NaN;
  if (Number.isNaN(offsetMs)) return parseInstantAtLength(text);
  const instant = localMs - offsetMs;
  if (text.length === 25) return instant;
  if (text.charCodeAt(25) !== 91 || text.charCodeAt(text.length - 1) !== 93) return parseInstantAtLength(text);
  const named = findTimeZone(text.slice(26, -1));
  return named !== undefined && named.offsetAt(instant) === offsetMs ? instant : parseInstantAtLength(text);
}

/** `YYYY-MM-DDTHH:MM:SS` counted as if it were UTC, or NaN. */
function localAt(text: string): number {
  if (text.charCodeAt(10) !== 84 || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return Number.NaN;
  const day = dateAt(text);
  const hour = digitsAt(text, 11, 2);
  const minute = digitsAt(text, 14, 2);
  const second = digitsAt(text, 17, 2);
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return Number.NaN;
  return day * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS + second * 1_000;
}

/** `±HH:MM` in milliseconds, or NaN. */
function offsetAt(text: string, start: number): number {
  const hours = digitsAt(text, start + 1, 2);
  const minutes = digitsAt(text, start + 4, 2);
  if (text.charCodeAt(start + 3) !== 58 || !(hours <= 23 && minutes <= 59)) return Number.NaN;
  const size = hours * HOUR_MS + minutes * MINUTE_MS;
  return text.charCodeAt(start) === 45 ? -size : size;
}

/** A date, a time of day and an offset: Temporal alone would take a local time for one in its zone. */
const WITH_OFFSET = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d[\d:.,]*(?:[Zz]|[+-]\d\d)/;

/** Everything RFC 9557 allows besides the common form, and everything that is wrong, as Temporal reads it. */
function parseInstantAtLength(text: string): Instant {
  if (text.length > 160 || !WITH_OFFSET.test(text)) return Number.NaN;
  try {
    if (!text.includes("[")) return Temporal.Instant.from(text).epochMilliseconds;
    return Temporal.ZonedDateTime.from(text, { offset: "reject" }).epochMilliseconds;
  } catch {
    return Number.NaN;
  }
}

const EXAMPLE = "2026-11-16T14:00:00-05:00[America/New_York]";

/** What was expected where `parseInstant` gave NaN. */
export function explainInstant(text: string): string {
  const zoneName = /\[!?([A-Za-z][^\]=]*)\]/.exec(text)?.[1];
  if (zoneName !== undefined && findTimeZone(zoneName) === undefined) {
    return `an instant in a known time zone, such as ${EXAMPLE}`;
  }
  if (zoneName !== undefined) {
    const bare = parseInstant(text.replace(/\[.*/, ""));
    if (!Number.isNaN(bare)) {
      return `an offset that agrees with its zone: at that moment ${zoneName} is at ${formatOffset(getTimeZone(zoneName).offsetAt(bare))}`;
    }
  }
  return `an instant such as ${EXAMPLE}`;
}

const PAIRS: readonly string[] = Array.from({ length: 100 }, (_, n) => (n < 10 ? `0${n}` : `${n}`));

/** `YYYY-MM-DD`; years beyond 9999 or before 0 take a sign and six digits, as in Temporal. */
export function formatDate(day: Day): string {
  const { year, month, dayOfMonth } = civilOfDay(day);
  return `${formatYear(year)}-${PAIRS[month]}-${PAIRS[dayOfMonth]}`;
}

function formatYear(year: number): string {
  if (year >= 0 && year <= 9_999) return `${year}`.padStart(4, "0");
  return `${year < 0 ? "-" : "+"}${`${Math.abs(year)}`.padStart(6, "0")}`;
}

/** `HH:MM` of minutes counted from midnight. */
export function formatTimeOfDay(minutes: number): string {
  return `${PAIRS[Math.floor(minutes / 60)]}:${PAIRS[minutes % 60]}`;
}

function formatOffset(offsetMs: number): string {
  const size = Math.abs(offsetMs);
  const seconds = Math.floor((size % MINUTE_MS) / 1_000);
  const text = formatTimeOfDay(Math.floor(size / MINUTE_MS));
  return `${offsetMs < 0 ? "-" : "+"}${text}${seconds > 0 ? `:${PAIRS[seconds]}` : ""}`;
}

/** RFC 9557 with the zone's name, to the second, or to the millisecond where there are any. */
export function formatInstant(instant: Instant, zone: TimeZone | string): string {
  const timeZone = typeof zone === "string" ? getTimeZone(zone) : zone;
  const offsetMs = timeZone.offsetAt(instant);
  const localMs = instant + offsetMs;
  const day = Math.floor(localMs / DAY_MS);
  const ofDay = localMs - day * DAY_MS;
  const seconds = Math.floor((ofDay % MINUTE_MS) / 1_000);
  const millis = ofDay % 1_000;
  const fraction = millis === 0 ? "" : `.${`${millis}`.padStart(3, "0")}`;
  const time = `${formatTimeOfDay(Math.floor(ofDay / MINUTE_MS))}:${PAIRS[seconds]}${fraction}`;
  return `${formatDate(day)}T${time}${formatRoundedOffset(offsetMs)}[${timeZone.id}]`;
}

/** RFC 9557 rounds an offset to the minute where a zone is named. */
function formatRoundedOffset(offsetMs: number): string {
  return formatOffset(Math.round(offsetMs / MINUTE_MS) * MINUTE_MS);
}
