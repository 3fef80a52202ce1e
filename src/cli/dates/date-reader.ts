import { error, ok } from "../../contract/index.ts";
import { DAY_MS, type Day, type Instant, MINUTE_MS, parseInstant } from "../../engine/index.ts";
import type { DateContext, DateReading } from "./date-context.ts";
import { type FoundDay, findSpokenDays, readSpokenDay } from "./day-reader.ts";
import { exactDay, exactLocalTime } from "./exact-text.ts";
import { readLength } from "./length-text.ts";
import { splitTime } from "./time-text.ts";

/** A moment as it was named: a day, and the minute of it where somebody said one. */
export interface NamedMoment {
  readonly day: Day;
  /** Undefined where only a day was named. */
  readonly at: Instant | undefined;
}

/** The day that a text names. */
export function readDayText(text: string, context: DateContext): DateReading<Day> {
  const exact = exactDay(text.trim());
  if (exact === undefined) return readSpokenDay(text, context);
  return Number.isNaN(exact) ? error("a day that exists") : ok(exact);
}

/** The day, and the time where there is one, that a text names by the company's clock. A time alone is today's. */
export function readMomentText(typed: string, context: DateContext): DateReading<NamedMoment> {
  const text = typed.trim();
  const elapsed = readElapsed(text, context);
  if (elapsed !== undefined) return momentAt(elapsed, context);
  const instant = parseInstant(text);
  if (!Number.isNaN(instant)) return momentAt(instant, context);
  const local = exactLocalTime(text);
  if (local !== undefined) {
    return Number.isNaN(local)
      ? error("a day and a time that exist")
      : momentAt(context.calendar.zone.instantOf(local), context);
  }
  const { rest, minute } = splitTime(text);
  if (minute === undefined) return dayAlone(readDayText(text, context));
  if (Number.isNaN(minute)) return error("a time of day such as 14:30 or 2:30pm");
  return readTimeOn(rest, minute, context);
}

function dayAlone(day: DateReading<Day>): DateReading<NamedMoment> {
  return day.ok ? ok({ day: day.value, at: undefined }) : day;
}

function readTimeOn(rest: string, minute: number, context: DateContext): DateReading<NamedMoment> {
  const today = context.calendar.dateOf(context.now);
  const day = rest === "" ? ok(today) : readDayText(rest, context);
  if (!day.ok) return day;
  return ok({ day: day.value, at: context.calendar.zone.instantOf(day.value * DAY_MS + minute * MINUTE_MS) });
}

function momentAt(at: Instant, { calendar }: DateContext): DateReading<NamedMoment> {
  return ok({ day: calendar.dateOf(at), at });
}

/** "now", "20 minutes ago", "in an hour": real time, so no calendar is asked. */
function readElapsed(text: string, { now }: DateContext): Instant | undefined {
  if (/^(?:just )?now$/i.test(text)) return now;
  const ago = /^(.+) ago$/i.exec(text)?.[1];
  const ahead = /^in (.+)$/i.exec(text)?.[1] ?? /^(.+) from now$/i.exec(text)?.[1];
  const length = readLength(ago ?? ahead ?? "");
  if (length === undefined) return undefined;
  return ago === undefined ? now + length : now - length;
}

/** Every day that free words name; what cannot be settled says why. */
export function findDaysIn(text: string, context: DateContext): readonly FoundDay[] {
  return findSpokenDays(text, context);
}
