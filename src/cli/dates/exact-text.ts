import { DAY_MS, type Day, MINUTE_MS, parseDate, parseTimeOfDay } from "../../engine/index.ts";

/** The day that a `YYYY-MM-DD` names; undefined where the text is written otherwise, NaN where there is no such day. */
export function exactDay(text: string): Day | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? parseDate(text) : undefined;
}

/** `2026-11-20 14:00` or with a T, as local milliseconds counted as if they were UTC; else as `exactDay`. */
export function exactLocalTime(text: string): number | undefined {
  const parts = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)$/i.exec(text);
  if (parts === null) return undefined;
  return parseDate(parts[1]!) * DAY_MS + parseTimeOfDay(parts[2]!) * MINUTE_MS;
}
