import type { Day, Instant, Playbook } from "../model/index.ts";
import type { DraftPlan } from "../planner/draft.ts";
import type { Reading } from "../reading/index.ts";
import { findTimeZone, type TimeZone } from "../time/index.ts";
import {
  clocksDiffer,
  describeDay,
  describeDayShort,
  describeMoment,
  describeMomentInZones,
  describeTime,
  placeOfZone,
} from "./date-words.ts";

/** Everything a sentence may be made of. */
export interface WordsContext {
  readonly reading: Reading;
  readonly playbook: Playbook;
  readonly draft: DraftPlan;
}

/** The reader's own zone, where the case says it. */
function ownZone({ theCase }: Reading): TimeZone | undefined {
  const { timeZone } = theCase.me;
  return timeZone === undefined ? undefined : findTimeZone(timeZone);
}

/** Whether the reader's clock shows something else than the company's at that moment. */
function isElsewhere(at: Instant, reading: Reading): boolean {
  const own = ownZone(reading);
  return own !== undefined && clocksDiffer(at, own, reading.calendar.zone);
}

/** "Tuesday 24 November, 09:00", by the reader's clock first where it differs from the company's. */
export function momentWords(at: Instant, reading: Reading): string {
  const { calendar, asOf } = reading;
  const own = ownZone(reading);
  return own === undefined ? describeMoment(at, calendar, asOf) : describeMomentInZones(at, { own, calendar, asOf });
}

/**
 * The same, with "the end of Monday 6 April" at midnight and the minute before; never so for a reader whose clock
 * differs.
 */
export function untilWords(at: Instant, reading: Reading): string {
  const { calendar } = reading;
  const day = calendar.dateOf(at);
  if (isElsewhere(at, reading)) return momentWords(at, reading);
  if (at === calendar.startOfDay(day)) return `the end of ${dayWords(day - 1, reading)}`;
  return at === calendar.endOfDay(day) ? `the end of ${dayWords(day, reading)}` : momentWords(at, reading);
}

/** The same without an hour where it is the end of the company's business hours, which goes without saying. */
export function deadlineWords(at: Instant, reading: Reading): string {
  const { calendar } = reading;
  const day = calendar.dateOf(at);
  const isClosing = at === calendar.usualClose(day) && !isElsewhere(at, reading);
  return isClosing ? dayWords(day, reading) : untilWords(at, reading);
}

/** The same without an hour where business hours begin. */
export function openingWords(at: Instant, reading: Reading): string {
  const { calendar } = reading;
  const day = calendar.dateOf(at);
  return at === calendar.open(day) && !isElsewhere(at, reading) ? dayWords(day, reading) : momentWords(at, reading);
}

/** "Tuesday 24 November", with a year where it is not this one. */
export function dayWords(day: Day, { calendar, asOf }: Reading): string {
  return describeDay(day, calendar.dateOf(asOf));
}

/** "Tue 24 Nov", with a year where it is not this one. */
export function shortDayWords(day: Day, { calendar, asOf }: Reading): string {
  return describeDayShort(day, calendar.dateOf(asOf));
}

/** "Tue 24 Nov, 09:00" by the company's clock, whose place is named for a reader elsewhere. */
export function shortMomentWords(at: Instant, reading: Reading): string {
  const { calendar } = reading;
  const text = `${shortDayWords(calendar.dateOf(at), reading)}, ${describeTime(at, calendar)}`;
  return isElsewhere(at, reading) ? `${text} ${placeOfZone(calendar.timeZone)}` : text;
}
