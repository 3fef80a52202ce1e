import type { Day } from "../model/index.ts";
import { weekdayOf } from "../time/index.ts";

/** What decides whether a date is a business day. `workdays` win over everything else. */
export interface DayRules {
  /** ISO weekdays, 1 Monday to 7 Sunday; at most six of them. */
  readonly weekend: readonly number[];
  readonly holidays: readonly { readonly on: Day }[];
  readonly workdays: readonly Day[];
}

const INITIAL_BEFORE_DAYS = 64;
const INITIAL_AFTER_DAYS = 256;

/**
 * Business days as two tables of integers: how many there are up to a date, and the date of each.
 * A table covers a stretch of dates and grows where it is asked beyond it; within it every question is one or two reads.
 */
export class DayTable {
  readonly #rules: DayRules;
  #origin = 0;
  #length = 0;
  /** `#counts[i]`: business days from the origin up to and including day `origin + i`. */
  #counts = new Int32Array(0);
  /** The business days themselves, in order. */
  #days = new Int32Array(0);

  constructor(rules: DayRules) {
    this.#rules = rules;
  }

  isBusinessDay(day: Day): boolean {
    const i = this.#indexOf(day);
    return this.#counts[i]! !== this.#counts[i - 1]!;
  }

  /** The n-th business day strictly after `day`; n ≥ 1. */
  after(day: Day, n: number): Day {
    for (;;) {
      const i = this.#indexOf(day);
      const rank = this.#counts[i]! + n - 1;
      if (rank < this.#days.length) return this.#days[rank]!;
      this.#cover(this.#origin, this.#origin + this.#length * 2 + n * 2);
    }
  }

  /** The n-th business day strictly before `day`; n ≥ 1. */
  before(day: Day, n: number): Day {
    for (;;) {
      const i = this.#indexOf(day);
      const rank = this.#counts[i - 1]! - n;
      if (rank >= 0) return this.#days[rank]!;
      this.#cover(this.#origin - this.#length - n * 2, this.#origin + this.#length);
    }
  }

  /** Business days after `from` up to and including `to`; negative where `to` lies before. */
  between(from: Day, to: Day): number {
    // Both are looked up twice where the tables grow in between: counts start at the origin.
    this.#indexOf(from);
    const end = this.#indexOf(to);
    const start = this.#indexOf(from);
    return this.#counts[end]! - this.#counts[start]!;
  }

  /** How many days the tables hold: what they cost in memory is eight bytes each, at most. */
  get size(): number {
    return this.#length;
  }

  #indexOf(day: Day): number {
    let i = day - this.#origin;
    if (i < 1 || i >= this.#length) {
      this.#growTo(day);
      i = day - this.#origin;
    }
    return i;
  }

  /** Doubles at least, so that walking far away costs no more than the way. */
  #growTo(day: Day): void {
    const end = this.#origin + this.#length;
    if (this.#length === 0) this.#cover(day - INITIAL_BEFORE_DAYS, day + INITIAL_AFTER_DAYS);
    else if (day <= this.#origin) this.#cover(day - this.#length, end);
    else this.#cover(this.#origin, day + this.#length);
  }

  #cover(from: Day, to: Day): void {
    const flags = this.#flagsOf(from, to - from);
    const counts = new Int32Array(flags.length);
    const days = new Int32Array(flags.length);
    let count = 0;
    for (let i = 0; i < flags.length; i++) {
      // A day off writes its place too; the next business day takes it.
      days[count] = from + i;
      count += flags[i]!;
      counts[i] = count;
    }
    this.#origin = from;
    this.#length = flags.length;
    this.#counts = counts;
    this.#days = days.subarray(0, count);
  }

  #flagsOf(from: Day, length: number): Uint8Array {
    const flags = new Uint8Array(length);
    const { weekend, holidays, workdays } = this.#rules;
    for (let weekday = 1; weekday <= 7; weekday++) {
      if (weekend.includes(weekday)) continue;
      for (let i = (weekday - weekdayOf(from) + 7) % 7; i < length; i += 7) flags[i] = 1;
    }
    for (const { on } of holidays) if (on >= from && on < from + length) flags[on - from] = 0;
    for (const on of workdays) if (on >= from && on < from + length) flags[on - from] = 1;
    return flags;
  }
}
