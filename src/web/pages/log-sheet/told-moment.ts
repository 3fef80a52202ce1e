import { error, ok, type Result } from "../../../contract/index.ts";
import {
  type BusinessCalendar,
  DAY_MS,
  formatDate,
  formatTimeOfDay,
  type Instant,
  MINUTE_MS,
  parseDate,
  parseTimeOfDay,
} from "../../../engine/index.ts";

/** When something happened, as a person says it by their own clock. */
export type ToldMoment =
  | { readonly kind: "now" }
  /** `YYYY-MM-DD` and `HH:MM`. */
  | { readonly kind: "earlier"; readonly on: string; readonly time: string };

/** The moment told, where it is one that has passed; else what was expected. `own` is the reader's clock. */
export function readMoment(told: ToldMoment, own: BusinessCalendar, now: Instant): Result<Instant, string> {
  if (told.kind === "now") return ok(now);
  const at = momentOn(told.on, told.time, own);
  if (Number.isNaN(at)) return error("A day and an hour are expected.");
  return at > now ? error("This is still ahead. A moment that has passed is expected.") : ok(at);
}

/** A day and an hour by a clock; NaN where they name none. */
export function momentOn(on: string, time: string, own: BusinessCalendar): Instant {
  const day = parseDate(on);
  const minute = parseTimeOfDay(time);
  return Number.isNaN(day) || Number.isNaN(minute) ? Number.NaN : own.zone.instantOf(day * DAY_MS + minute * MINUTE_MS);
}

/** The hour before now, by a clock: where "earlier" begins. */
export function anHourAgo(own: BusinessCalendar, now: Instant): ToldMoment {
  const at = now - 60 * MINUTE_MS;
  return { kind: "earlier", on: formatDate(own.dateOf(at)), time: formatTimeOfDay(own.localMinute(at)) };
}
