import { dayOfCivil, daysInMonth } from "../../../engine/index.ts";
import type { MessageDate } from "../message.ts";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** RFC 5322, section 3.3, with what older programs write: two-digit years, zones by name, no seconds, no weekday. */
const DATE =
  /^(?:[a-z]{2,9},? {0,4})?(\d{1,2})[ -]{1,4}([a-z]{3})[a-z]{0,6}[ -]{1,4}(\d{2,4}) {1,4}(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})? {0,4}(?:([+-])(\d{2}):?(\d{2})|([a-z]{1,5}))?/i;

/** Zones in minutes from UTC (RFC 5322, section 4.3); those of one letter and unknown ones say nothing. */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  edt: -240,
  est: -300,
  cdt: -300,
  cst: -360,
  mdt: -360,
  mst: -420,
  pdt: -420,
  pst: -480,
  cet: 60,
  cest: 120,
};

/** The moment that a `Date` header names, and the zone it names; undefined where it is no date. */
export function parseMessageDate(text: string): MessageDate | undefined {
  const found = DATE.exec(text.trim().replace(/[\t ]{1,80}/g, " "));
  if (found === null) return undefined;
  const [, day = "", monthName = "", yearText = "", hour = "", minute = "", second = "0"] = found;
  const month = MONTHS.indexOf(monthName.toLowerCase()) + 1;
  const year = fullYear(Number(yearText), yearText.length);
  const date = Number(day);
  if (month === 0 || date < 1 || date > daysInMonth(year, month)) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  const offsetMinutes = offsetOf(found[7], found[8], found[9], found[10]);
  const localMs =
    dayOfCivil(year, month, date) * DAY_MS + (Number(hour) * 60 + Number(minute)) * MINUTE_MS + Number(second) * 1_000;
  const offsetMs = offsetMinutes === undefined ? undefined : offsetMinutes * MINUTE_MS;
  return { at: localMs - (offsetMs ?? 0), offsetMs };
}

function fullYear(year: number, digits: number): number {
  if (digits > 2) return digits === 3 ? year + 1900 : year;
  return year < 50 ? year + 2000 : year + 1900;
}

/** `-0000` says that the zone is not known (RFC 5322, section 3.3). */
function offsetOf(sign = "", hours = "0", minutes = "0", name?: string): number | undefined {
  if (name !== undefined) return Object.hasOwn(ZONES, name.toLowerCase()) ? ZONES[name.toLowerCase()] : undefined;
  if (sign === "") return undefined;
  const size = Number(hours) * 60 + Number(minutes);
  if (size > 14 * 60 || (size === 0 && sign === "-")) return undefined;
  return sign === "-" ? -size : size;
}
