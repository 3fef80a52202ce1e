import { DAY_MS, type Instant } from "../model/index.ts";

interface Transition {
  readonly at: Instant;
  readonly offsetAfterMs: number;
}

/** The offsets of one stretch of time: the one it begins with, and where it changes. */
interface Stretch {
  readonly offsetAtStartMs: number;
  readonly transitions: readonly Transition[];
}

/** A little over a year, so that a stretch rarely holds more than two changes. */
const STRETCH_MS = 2 ** 35;

/**
 * An IANA time zone with its offsets kept as integers, a stretch of time at a time.
 * Temporal is asked once a stretch: a conversion by it costs more than a whole plan may.
 */
export class TimeZone {
  readonly id: string;
  readonly #stretches = new Map<number, Stretch>();
  #lastIndex = Number.NaN;
  #lastStretch: Stretch = { offsetAtStartMs: 0, transitions: [] };

  constructor(id: string) {
    this.id = id;
  }

  /** Local time minus UTC at that moment, in milliseconds. */
  offsetAt(instant: Instant): number {
    const stretch = this.#stretchAt(Math.floor(instant / STRETCH_MS));
    let offsetMs = stretch.offsetAtStartMs;
    for (const transition of stretch.transitions) {
      if (instant < transition.at) break;
      offsetMs = transition.offsetAfterMs;
    }
    return offsetMs;
  }

  /**
   * The moment a local time names, local time being counted in milliseconds as if it were UTC.
   * What a clock change skips is moved forward by the change, what it repeats is the earlier one
   * (Temporal's `compatible`, RFC 5545 section 3.3.5). [TM2]
   */
  instantOf(localMs: number): Instant {
    const before = this.offsetAt(localMs - DAY_MS);
    const after = this.offsetAt(localMs + DAY_MS);
    const early = localMs - before;
    if (before === after || this.offsetAt(early) === before) return early;
    const late = localMs - after;
    return this.offsetAt(late) === after ? late : early;
  }

  /** The first moment of a date: midnight, or where a clock change skips midnight, the moment of the change. [TM3] */
  startOfDay(day: number): Instant {
    const localMs = day * DAY_MS;
    const instant = this.instantOf(localMs);
    if (instant + this.offsetAt(instant) === localMs) return instant;
    return this.#lastTransitionBy(instant) ?? instant;
  }

  #lastTransitionBy(instant: Instant): Instant | undefined {
    const index = Math.floor(instant / STRETCH_MS);
    for (const i of [index, index - 1]) {
      const found = this.#stretchAt(i).transitions.findLast((transition) => transition.at <= instant);
      if (found) return found.at;
    }
    return undefined;
  }

  #stretchAt(index: number): Stretch {
    if (index === this.#lastIndex) return this.#lastStretch;
    let stretch = this.#stretches.get(index);
    if (stretch === undefined) {
      stretch = readStretch(this.id, index * STRETCH_MS, (index + 1) * STRETCH_MS);
      this.#stretches.set(index, stretch);
    }
    this.#lastIndex = index;
    this.#lastStretch = stretch;
    return stretch;
  }
}

/** Temporal ends at 10^8 days on either side of 1970; offsets do not change out there. */
const TEMPORAL_LIMIT_MS = 8.64e15;

function readStretch(id: string, from: Instant, to: Instant): Stretch {
  const start = Math.min(Math.max(from, -TEMPORAL_LIMIT_MS), TEMPORAL_LIMIT_MS);
  let moment = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(id);
  const offsetAtStartMs = moment.offsetNanoseconds / 1e6;
  const transitions: Transition[] = [];
  for (;;) {
    const next = moment.getTimeZoneTransition("next");
    if (next === null || next.epochMilliseconds >= to) return { offsetAtStartMs, transitions };
    transitions.push({ at: next.epochMilliseconds, offsetAfterMs: next.offsetNanoseconds / 1e6 });
    moment = next;
  }
}

const zones = new Map<string, TimeZone | undefined>();

/** The zone of an IANA name in any case; undefined where there is none (a bare offset is none). */
export function findTimeZone(name: string): TimeZone | undefined {
  if (zones.has(name)) return zones.get(name);
  const zone = openTimeZone(name);
  // Names come from outside: unknown ones are not remembered, so that they cannot fill the memory.
  if (zone !== undefined) zones.set(name, zone);
  return zone;
}

/** The zone of a name that is known to be one; throws on any other. */
export function getTimeZone(name: string): TimeZone {
  const zone = findTimeZone(name);
  if (zone === undefined) throw new RangeError(`no time zone is called ${JSON.stringify(name)}`);
  return zone;
}

function openTimeZone(name: string): TimeZone | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/.test(name)) return undefined;
  try {
    const id = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
    return id === name ? new TimeZone(id) : findTimeZone(id);
  } catch {
    return undefined;
  }
}
