import type { DaysOffJson, SettingsJson } from "../contract/index.ts";
import {
  type Day,
  dayOfLocalMs,
  describeDay,
  findTimeZone,
  getTimeZone,
  type Instant,
  parseDate,
  type TimeZone,
  type Window,
  weekdayOf,
} from "../engine/index.ts";
import type { Today, TodayEntry } from "./today.ts";

/** When a person does nothing for their search, by the clock they live by. */
export interface OwnDaysOff {
  readonly zone: TimeZone;
  /** ISO weekdays on which they would not stand in for a day off. */
  readonly weekend: readonly number[];
  readonly daysOff: readonly DaysOffJson[];
}

/** A best day that is a day off, and the day that stands in for it; null where the window has none. */
export interface AwayNote {
  readonly on: Day;
  readonly name?: string;
  readonly insteadOn: Day | null;
}

/** The days off that were settled, in the settled zone or else `ownTimeZone`. */
export function ownDaysOff(
  { daysOff = [], weekend = [6, 7], timeZone }: SettingsJson,
  ownTimeZone: string,
): OwnDaysOff {
  return { zone: findTimeZone(timeZone ?? ownTimeZone) ?? getTimeZone("UTC"), weekend, daysOff };
}

/** The same with those of one case besides. */
export function withDaysOff(own: OwnDaysOff, more: readonly DaysOffJson[] | undefined): OwnDaysOff {
  return more === undefined ? own : { ...own, daysOff: [...own.daysOff, ...more] };
}

/** The first moment after the days off that `at` lies in, however many of them follow each other; undefined where it lies in none. */
export function backAt(at: Instant, own: OwnDaysOff): Instant | undefined {
  let day = dayOf(at, own);
  if (stretchOf(day, own) === undefined) return undefined;
  for (let stretch = stretchOf(day, own); stretch !== undefined; stretch = stretchOf(day, own)) {
    day = parseDate(stretch.to) + 1;
  }
  return own.zone.startOfDay(day);
}

/**
 * Where the best day of a window (today, once that is past) is a day off: the nearest working day of theirs inside the window, before
 * it if there is one from `now` on, else after it. The window itself is the recipient's time and stays.
 */
export function awayNote({ opens, best, closes }: Window, now: Instant, own: OwnDaysOff): AwayNote | undefined {
  const on = dayOf(Math.max(best, now), own);
  const stretch = stretchOf(on, own);
  if (stretch === undefined) return undefined;
  const first = dayOf(Math.max(opens, now), own);
  // Where it never closes, a year is more than anybody is away.
  const last = closes === null ? on + 366 : dayOf(closes - 1, own);
  const insteadOn = workingDay(on, -1, first, own) ?? workingDay(on, 1, last, own) ?? null;
  return { on, ...(stretch.name === undefined ? undefined : { name: stretch.name }), insteadOn };
}

/** The same list, in which steps whose best day is a day off say which day stands in for it. */
export function placeToday(today: Today, own: OwnDaysOff): Today {
  const place = (entry: TodayEntry) => placeEntry(entry, today.now, own);
  return {
    ...today,
    late: today.late.map(place),
    open: today.open.map(place),
    upcoming: today.upcoming.map(place),
  };
}

/** One entry of such a list. */
export function placeEntry(entry: TodayEntry, now: Instant, own: OwnDaysOff): TodayEntry {
  const away = awayNote(entry.step.window, now, withDaysOff(own, entry.case.ownDaysOff));
  return away === undefined ? entry : { ...entry, away };
}

/** A window whose best moment is moved off the days off, at the same hour, as far as it stays between opening and due. */
export function placedWindow(window: Window, own: OwnDaysOff): Window {
  const note = awayNote(window, window.opens, own);
  if (note?.insteadOn == null) return window;
  const hour = window.best - own.zone.startOfDay(note.on);
  const best = own.zone.startOfDay(note.insteadOn) + hour;
  return { ...window, best: Math.min(Math.max(best, window.opens), window.due) };
}

/** "You are off on Thursday 24 December (Holidays): best done on Wednesday 23 December." */
export function awaySentence({ on, name, insteadOn }: AwayNote, now: Instant, own: OwnDaysOff): string {
  const today = dayOf(now, own);
  const off = `You are off ${on === today ? "today" : `on ${describeDay(on, today)}`}${name === undefined ? "" : ` (${name})`}`;
  if (insteadOn === null) return `${off}, and no working day of yours is left for it.`;
  return `${off}: best done ${insteadOn === today ? "today" : `on ${describeDay(insteadOn, today)}`}.`;
}

function dayOf(at: Instant, { zone }: OwnDaysOff): Day {
  return dayOfLocalMs(at + zone.offsetAt(at));
}

function stretchOf(day: Day, { daysOff }: OwnDaysOff): DaysOffJson | undefined {
  return daysOff.find(({ from, to }) => parseDate(from) <= day && day <= parseDate(to));
}

/** The first working day beside `on` in a direction, up to `limit`. */
function workingDay(on: Day, step: 1 | -1, limit: Day, own: OwnDaysOff): Day | undefined {
  for (let day = on + step; step * (limit - day) >= 0; day += step) {
    if (!own.weekend.includes(weekdayOf(day)) && stretchOf(day, own) === undefined) return day;
  }
  return undefined;
}
