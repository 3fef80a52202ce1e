import type { SettingsJson } from "../../contract/index.ts";
import { DAY_MS, findTimeZone, getTimeZone, type Instant, MINUTE_MS, parseTimeOfDay } from "../../engine/index.ts";

const MORNING = "08:00";
const QUIET_FROM = "20:00";
const QUIET_UNTIL = "08:00";

/** When a person may be told of something, by the clock they live by. */
export interface WakingHours {
  readonly timeZone: string;
  readonly isAwake: (at: Instant) => boolean;
  /** `at` itself in waking hours, else the moment at which the quiet ends. */
  readonly nextAwake: (at: Instant) => Instant;
  /** The latest morning that has begun by `at`; one that lies in the quiet begins at its end. */
  readonly lastMorning: (at: Instant) => Instant;
  /** The first morning from `at` on. */
  readonly nextMorning: (at: Instant) => Instant;
}

/**
 * The waking hours that were settled: quiet from 20:00 until 08:00 and the morning at 08:00 where nothing was, by the settled
 * zone or else `ownTimeZone`. Times are those on the wall, whatever a clock change does to the length of a night; quiet that
 * begins when it ends is none.
 */
export function wakingHoursOf({ notify = {}, timeZone }: SettingsJson, ownTimeZone: string): WakingHours {
  const zone = findTimeZone(timeZone ?? ownTimeZone) ?? getTimeZone("UTC");
  const from = minuteOf(notify.quietFrom, QUIET_FROM);
  const until = minuteOf(notify.quietUntil, QUIET_UNTIL);
  const morning = minuteOf(notify.morning, MORNING);
  const localOf = (at: Instant) => at + zone.offsetAt(at);
  const dayOf = (at: Instant) => Math.floor(localOf(at) / DAY_MS);
  const momentOn = (day: number, minute: number) => zone.instantOf(day * DAY_MS + minute * MINUTE_MS);
  const isAwake = (at: Instant) => {
    const minute = Math.floor((localOf(at) - dayOf(at) * DAY_MS) / MINUTE_MS);
    if (from <= until) return minute < from || minute >= until;
    return minute >= until && minute < from;
  };
  const nextAwake = (at: Instant) => {
    if (isAwake(at)) return at;
    for (let day = dayOf(at); ; day += 1) {
      const end = momentOn(day, until);
      if (end > at && isAwake(end)) return end;
    }
  };
  const morningOn = (day: number) => nextAwake(momentOn(day, morning));
  return {
    timeZone: zone.id,
    isAwake,
    nextAwake,
    lastMorning: (at) => {
      let day = dayOf(at);
      while (morningOn(day) > at) day -= 1;
      return morningOn(day);
    },
    nextMorning: (at) => {
      let day = dayOf(at) - 1;
      while (morningOn(day) < at) day += 1;
      return morningOn(day);
    },
  };
}

function minuteOf(text: string | undefined, otherwise: string): number {
  const minute = parseTimeOfDay(text ?? otherwise);
  return Number.isNaN(minute) ? parseTimeOfDay(otherwise) : minute;
}
