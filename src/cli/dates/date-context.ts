import type { Result } from "../../contract/index.ts";
import type { BusinessCalendar, Instant } from "../../engine/index.ts";

/** What a date that somebody typed is read against; "today" and the clock are the company's, wherever the reader's machine stands. */
export interface DateContext {
  readonly now: Instant;
  readonly calendar: BusinessCalendar;
  /** Where "friday" lies: `ahead` the coming one, `past` the last one. Neither is today. */
  readonly direction: "ahead" | "past";
}

/** What was read, or what was expected instead, as the end of "expected …". */
export type DateReading<T> = Result<T, string>;

export const A_DAY = 'a day such as "friday", "in two weeks", "nov 20" or 2026-11-20';
