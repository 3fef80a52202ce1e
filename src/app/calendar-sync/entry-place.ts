import { type BusinessCalendar, HOUR_MS, type Instant, type Step } from "../../engine/index.ts";
import type { CalendarEntry, EntryPlace, InvitationTime, PublishedEntry, RemoteEntryReading } from "../ports/index.ts";

/**
 * A step's entry where it was put off to: an event begins then and keeps its length, a task is due then. What was put off to the
 * beginning of a business day stays a matter of whole days.
 */
export function putOff(entry: CalendarEntry, step: Step, calendar: BusinessCalendar): CalendarEntry {
  const { snoozedUntil: until } = step;
  if (until === undefined || until <= step.window.opens) return entry;
  const firstOn = calendar.dateOf(until);
  const { span } = entry;
  if (span.kind === "days" && until === calendar.open(firstOn)) {
    const lastOn = Math.max(firstOn, span.lastOn);
    return { ...entry, span: { kind: "days", firstOn, lastOn }, dueAt: until };
  }
  const length = span.kind === "days" ? HOUR_MS : Math.max(span.endsAt - span.startsAt, 0);
  return { ...entry, span: { kind: "moments", startsAt: until, endsAt: until + length }, dueAt: until };
}

/** Where an entry is written: an event by its start, a task by its due date. */
export function placeOfEntry({ span, dueAt, timeZone }: CalendarEntry, kind: PublishedEntry["kind"]): EntryPlace {
  if (kind === "task") return { kind: "moment", at: dueAt, timeZone };
  return span.kind === "days" ? { kind: "date", on: span.firstOn } : { kind: "moment", at: span.startsAt, timeZone };
}

/** Where an entry lies on the server; undefined where it lies nowhere. A time without a zone is the company's. */
export function placeOfReading(
  { kind, starts, due }: RemoteEntryReading,
  calendar: BusinessCalendar,
): EntryPlace | undefined {
  const time = kind === "task" ? (due ?? starts) : starts;
  return time === undefined ? undefined : fixed(time, calendar);
}

function fixed(time: InvitationTime, { zone, timeZone }: BusinessCalendar): EntryPlace {
  return time.kind === "floating" ? { kind: "moment", at: zone.instantOf(time.localMs), timeZone } : time;
}

/** Seconds are kept by some programs and not by others. */
export function isSamePlace(one: EntryPlace, other: EntryPlace): boolean {
  if (one.kind === "date") return other.kind === "date" && one.on === other.on;
  return other.kind === "moment" && Math.floor(one.at / MINUTE_MS) === Math.floor(other.at / MINUTE_MS);
}

const MINUTE_MS = 60_000;

/** The moment that a place means: of a date the beginning of its business hours. */
export function momentOfPlace(place: EntryPlace, calendar: BusinessCalendar): Instant {
  return place.kind === "date" ? calendar.open(place.on) : place.at;
}
