import { type CalendarSpec, DAY_MS, type Day, HOUR_MS, type Instant, MINUTE_MS } from "../model/index.ts";
import { dayOfLocalMs, getTimeZone, type TimeZone } from "../time/index.ts";
import { DayTable } from "./day-table.ts";

/**
 * The company's business calendar: its zone, weekend, holidays and hours, and the arithmetic on them.
 * Days are whole days since 1970-01-01, instants epoch milliseconds. [BC1] to [BC6] of the rulebook.
 */
export class BusinessCalendar {
  readonly spec: CalendarSpec;
  readonly zone: TimeZone;
  readonly #table: DayTable;
  #names: ReadonlyMap<Day, string> | undefined;

  constructor(spec: CalendarSpec) {
    this.spec = spec;
    this.zone = getTimeZone(spec.timeZone);
    this.#table = new DayTable(spec);
  }

  get timeZone(): string {
    return this.zone.id;
  }

  /** A date of `workdays`, or one that is neither in the weekend nor a holiday. [BC1] */
  isBusinessDay(day: Day): boolean {
    return this.#table.isBusinessDay(day);
  }

  /** `day` if it is a business day, else the first one after it. [BC2] */
  next(day: Day): Day {
    return this.#table.isBusinessDay(day) ? day : this.#table.after(day, 1);
  }

  /** `day` if it is a business day, else the last one before it. [BC2] */
  prev(day: Day): Day {
    return this.#table.isBusinessDay(day) ? day : this.#table.before(day, 1);
  }

  /** The n-th business day strictly after `day`; n ≥ 1. [BC3] */
  add(day: Day, n: number): Day {
    return this.#table.after(day, n);
  }

  /** The n-th business day strictly before `day`; n ≥ 1. [BC3] */
  sub(day: Day, n: number): Day {
    return this.#table.before(day, n);
  }

  /** Business days after `from` up to and including `to`. */
  businessDaysBetween(from: Day, to: Day): number {
    return this.#table.between(from, to);
  }

  /** When business hours begin on a date, whether or not it is a business day. [BC4] */
  open(day: Day): Instant {
    return this.#at(day, this.spec.openMinute);
  }

  /** When business hours end on a date: a half-day ends early. [BC4] [BC10] */
  close(day: Day): Instant {
    const { halfDays, closeMinute } = this.spec;
    const untilMinute = halfDays?.find(({ on }) => on === day)?.untilMinute ?? closeMinute;
    return this.#at(day, Math.min(untilMinute, closeMinute));
  }

  /** When they would end on a date that is no half-day. */
  usualClose(day: Day): Instant {
    return this.#at(day, this.spec.closeMinute);
  }

  /** 23:59 of a date. */
  endOfDay(day: Day): Instant {
    return this.zone.instantOf(day * DAY_MS + 23 * HOUR_MS + 59 * MINUTE_MS);
  }

  /** The first moment of a date. */
  startOfDay(day: Day): Instant {
    return this.zone.startOfDay(day);
  }

  /** The date in the company's zone. */
  dateOf(instant: Instant): Day {
    return dayOfLocalMs(instant + this.zone.offsetAt(instant));
  }

  /** Minutes since local midnight, by the clock on the wall. */
  localMinute(instant: Instant): number {
    const localMs = instant + this.zone.offsetAt(instant);
    return Math.floor((localMs - dayOfLocalMs(localMs) * DAY_MS) / MINUTE_MS);
  }

  /** From `open` to before `close` of a business day. [BC5] */
  isWithinHours(instant: Instant): boolean {
    const day = this.dateOf(instant);
    return this.isBusinessDay(day) && instant >= this.open(day) && instant < this.close(day);
  }

  /** The first beginning of business hours strictly after a moment. */
  nextOpen(instant: Instant): Instant {
    const day = this.next(this.dateOf(instant));
    return this.open(day) > instant ? this.open(day) : this.open(this.add(day, 1));
  }

  /**
   * The moment at which the business clock has ticked `elapsedMs` more: it runs through the whole of each business day
   * and stands still on others. Where several moments read the same, the earliest; 0 is the anchor itself. [BC6]
   */
  addBusinessTime(anchor: Instant, elapsedMs: number): Instant {
    if (elapsedMs === 0) return anchor;
    let day = this.dateOf(anchor);
    let from = anchor;
    let leftMs = elapsedMs;
    if (!this.isBusinessDay(day)) {
      day = this.next(day);
      from = this.startOfDay(day);
    }
    for (;;) {
      const untilMs = this.startOfDay(day + 1) - from;
      if (leftMs <= untilMs) return from + leftMs;
      leftMs -= untilMs;
      day = this.add(day, 1);
      from = this.startOfDay(day);
    }
  }

  /** What the business clock ticks from `from` to `to`, in milliseconds; negative where `to` lies before. [BC6] */
  businessTimeBetween(from: Instant, to: Instant): number {
    if (to < from) return -this.businessTimeBetween(to, from);
    const last = this.dateOf(to);
    let day = this.next(this.dateOf(from));
    let elapsedMs = 0;
    while (day <= last) {
      const begins = Math.max(from, this.startOfDay(day));
      elapsedMs += Math.max(0, Math.min(to, this.startOfDay(day + 1)) - begins);
      day = this.add(day, 1);
    }
    return elapsedMs;
  }

  /** The name of a day off that is listed; undefined for weekends, workdays and days without a name. */
  holidayName(day: Day): string | undefined {
    this.#names ??= namesOf(this.spec);
    return this.#names.get(day);
  }

  #at(day: Day, minute: number): Instant {
    return this.zone.instantOf(day * DAY_MS + minute * MINUTE_MS);
  }

  /** What its tables hold, in days. */
  get size(): number {
    return this.#table.size;
  }
}

function namesOf(spec: CalendarSpec): ReadonlyMap<Day, string> {
  const names = new Map<Day, string>();
  for (const { on, name } of spec.holidays) if (name !== undefined && !names.has(on)) names.set(on, name);
  for (const day of spec.workdays) names.delete(day);
  return names;
}

const calendars = new WeakMap<CalendarSpec, BusinessCalendar>();

/** The calendar of a specification; the same object gives the same calendar, with the tables it has built so far. */
export function businessCalendarOf(spec: CalendarSpec): BusinessCalendar {
  let calendar = calendars.get(spec);
  if (calendar === undefined) {
    calendar = new BusinessCalendar(spec);
    calendars.set(spec, calendar);
  }
  return calendar;
}
