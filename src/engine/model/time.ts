/** A moment: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A calendar date: whole days since 1970-01-01, in the proleptic Gregorian calendar. */
export type Day = number;

/** One millisecond is the unit of instants; these are exact lengths, not calendar ones. */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
