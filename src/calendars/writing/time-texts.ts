import { civilOfDay, DAY_MS, type Day, type Instant, MINUTE_MS, type TimeZone } from "../../engine/index.ts";

const PAIRS: readonly string[] = Array.from({ length: 100 }, (_, n) => `${n}`.padStart(2, "0"));

/** `20261116` (RFC 5545, 3.3.4). */
export function dateText(day: Day): string {
  const { year, month, dayOfMonth } = civilOfDay(day);
  return `${`${year}`.padStart(4, "0")}${PAIRS[month]}${PAIRS[dayOfMonth]}`;
}

/** `20261116T140000` of a local time counted in milliseconds as if it were UTC (RFC 5545, 3.3.5). */
export function localText(localMs: number): string {
  const day = Math.floor(localMs / DAY_MS);
  const seconds = Math.floor((localMs - day * DAY_MS) / 1_000);
  const minutes = Math.floor(seconds / 60);
  return `${dateText(day)}T${PAIRS[Math.floor(minutes / 60)]}${PAIRS[minutes % 60]}${PAIRS[seconds % 60]}`;
}

/** `20261116T190000Z`. */
export function utcText(at: Instant): string {
  return `${localText(at)}Z`;
}

/** Whether moments of a zone are written in UTC, which needs no component (RFC 5545, 3.3.5, form 2). */
export function isUtc({ id }: TimeZone): boolean {
  return id === "UTC" || id === "Etc/UTC";
}

/** `DTSTART;TZID=America/New_York:20261116T140000`, or in UTC where that is the zone. */
export function momentLine(name: string, at: Instant, zone: TimeZone): string {
  return isUtc(zone) ? `${name}:${utcText(at)}` : `${name};TZID=${zone.id}:${localText(at + zone.offsetAt(at))}`;
}

/** `-0500`, with seconds where there are any (RFC 5545, 3.3.14). */
export function offsetText(offsetMs: number): string {
  const seconds = Math.abs(offsetMs) / 1_000;
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60 === 0 ? "" : PAIRS[seconds % 60];
  return `${offsetMs < 0 ? "-" : "+"}${PAIRS[Math.floor(minutes / 60)]}${PAIRS[minutes % 60]}${rest}`;
}

/** `PT6H`, `-PT15M`, `PT0S` of a length, in whole minutes (RFC 5545, 3.3.6). */
export function durationText(lengthMs: number): string {
  const minutes = Math.round(Math.abs(lengthMs) / MINUTE_MS);
  if (minutes === 0) return "PT0S";
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${lengthMs < 0 ? "-" : ""}PT${hours > 0 ? `${hours}H` : ""}${rest > 0 ? `${rest}M` : ""}`;
}
