import type { BusinessCalendar } from "../calendar/index.ts";
import { DAY_MS, type Instant } from "../model/index.ts";

/**
 * A point of the fine line: closeness 0 is forgotten, 1 is pestering. Two corners at one moment are a rise or a settling.
 * Where a corner `ends` the line, there is none until the next corner.
 */
export interface Corner {
  readonly at: Instant;
  readonly y: number;
  readonly ends?: true;
}

/** Corners by time; between two of them closeness is straight in business time. */
export type Line = readonly Corner[];

/** The lane runs from a quarter to three quarters; the fine line is its middle. */
export const MIDDLE = 1 / 2;
export const LOWER_EDGE = 1 / 4;
export const UPPER_EDGE = 3 / 4;

/** Past everything planned, a business day lowers the line by this much. [FL7] */
export const FADING_PER_BUSINESS_DAY = 1 / 40;

/** Closeness on a line at a moment, at a jump the value after it; null before its first corner, past its last, and where it had ended. */
export function closenessAt(line: Line, at: Instant, calendar: BusinessCalendar): number | null {
  const before = line.findLastIndex((corner) => corner.at <= at);
  const from = line[before];
  if (from === undefined) return null;
  const to = line[before + 1];
  if (from.at === at) return from.y;
  if (to === undefined || from.ends === true) return null;
  return closenessBetween(from, to, at, calendar);
}

/** Closeness at a moment between two corners. The business clock stands still at rest, and so does the line. */
export function closenessBetween(from: Corner, to: Corner, at: Instant, calendar: BusinessCalendar): number {
  const wholeMs = calendar.businessTimeBetween(from.at, to.at);
  if (wholeMs === 0 || from.y === to.y) return from.y;
  return from.y + ((to.y - from.y) * calendar.businessTimeBetween(from.at, at)) / wholeMs;
}

/** How fast a stretch falls, in closeness a business day. */
export function slopeOf(from: Corner, to: Corner, calendar: BusinessCalendar): number {
  const elapsedMs = calendar.businessTimeBetween(from.at, to.at);
  return elapsedMs === 0 ? 0 : ((to.y - from.y) * DAY_MS) / elapsedMs;
}
