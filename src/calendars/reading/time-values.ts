import { DAY_MS, type Day, HOUR_MS, MINUTE_MS, parseDate } from "../../engine/index.ts";

/** A date, or a date and a time that may say that it is in UTC. */
export type TimeValue =
  | { readonly kind: "date"; readonly on: Day }
  | { readonly kind: "time"; readonly localMs: number; readonly isUtc: boolean };

const VALUE = /^(\d{4})(\d\d)(\d\d)(?:T([01]\d|2[0-3])([0-5]\d)([0-5]\d|60)(Z?))?$/;

/** `20261116`, `20261116T140000` or `20261116T190000Z` (RFC 5545, 3.3.4 and 3.3.5), with or without punctuation. */
export function parseTimeValue(text: string): TimeValue | undefined {
  const match = VALUE.exec(
    text
      .trim()
      .replace(/[-:]|T:*$/g, "")
      .toUpperCase(),
  );
  if (match === null) return undefined;
  const [, year, month, dayOfMonth, hour, minute, second, utc] = match;
  const on = parseDate(`${year}-${month}-${dayOfMonth}`);
  if (Number.isNaN(on)) return undefined;
  if (hour === undefined) return { kind: "date", on };
  // A leap second is the second before it: no calendar knows them.
  const ofDay = Number(hour) * HOUR_MS + Number(minute) * MINUTE_MS + Math.min(Number(second), 59) * 1_000;
  return { kind: "time", localMs: on * DAY_MS + ofDay, isUtc: utc === "Z" };
}

const OFFSET = /^([+-])(\d\d):?(\d\d)(?::?(\d\d))?$/;

/** `-0500` in milliseconds (RFC 5545, 3.3.14). */
export function parseOffset(text: string): number | undefined {
  const match = OFFSET.exec(text.trim());
  if (match === null) return undefined;
  const [, sign, hours, minutes, seconds = "0"] = match;
  const size = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds) * 1_000;
  return size > DAY_MS ? undefined : sign === "-" ? -size : size;
}

const LENGTH = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?$/;

/** `PT1H30M` in milliseconds (RFC 5545, 3.3.6). */
export function parseLength(text: string): number | undefined {
  const match = LENGTH.exec(text.trim().toUpperCase());
  if (match === null) return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return (weeks! * 7 + days!) * DAY_MS + hours! * HOUR_MS + minutes! * MINUTE_MS + seconds! * 1_000;
}
