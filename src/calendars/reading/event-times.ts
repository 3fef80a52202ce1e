import type { InvitationTime } from "../../app/ports/index.ts";
import { type Fault, faultAt } from "../../contract/index.ts";
import { civilOfDay, DAY_MS, dayOfLocalMs } from "../../engine/index.ts";
import type { Component } from "./components.ts";
import { findNamedZone, findZoneLike } from "./find-zone.ts";
import { findProperty, type Property } from "./property.ts";
import { parseLength, parseTimeValue, type TimeValue } from "./time-values.ts";
import { readWrittenZone, type WrittenZone } from "./written-zone.ts";

/** The zones that a calendar brings along, by their TZID; each is read when it is needed. */
export type WrittenZones = (tzid: string, faults: Fault[]) => WrittenZone | undefined;

export function writtenZonesOf({ components }: Component): WrittenZones {
  const read = new Map<string, WrittenZone | undefined>();
  return (tzid, faults) => {
    if (read.has(tzid)) return read.get(tzid);
    const found = components.find(
      (each) => each.name === "VTIMEZONE" && findProperty(each, "TZID", [])?.value === tzid,
    );
    const zone = found === undefined ? undefined : readWrittenZone(found, faults);
    read.set(tzid, zone);
    return zone;
  };
}

export interface EventTimes {
  readonly starts: InvitationTime | undefined;
  readonly ends: InvitationTime | undefined;
}

/** When an event begins and ends: by its end, or by its length. */
export function readEventTimes(event: Component, zones: WrittenZones, faults: Fault[]): EventTimes {
  const starts = readTime(findProperty(event, "DTSTART", faults), zones, faults);
  const end = findProperty(event, "DTEND", faults);
  if (end !== undefined) return { starts, ends: checkedEnd(starts, readTime(end, zones, faults), end, faults) };
  const length = findProperty(event, "DURATION", faults);
  if (length === undefined || starts === undefined) return { starts, ends: undefined };
  const lengthMs = parseLength(length.value);
  if (lengthMs !== undefined) return { starts, ends: later(starts, lengthMs) };
  faults.push(faultAt(`line ${length.number}`, "a length such as PT1H30M", length.value));
  return { starts, ends: undefined };
}

/** The time of a property; undefined where there is none that can be read. */
export function readTime(
  property: Property | undefined,
  zones: WrittenZones,
  faults: Fault[],
): InvitationTime | undefined {
  if (property === undefined) return undefined;
  const value = parseTimeValue(property.value);
  if (value === undefined) {
    const expected = "a date or a time such as 20261116T140000Z";
    faults.push(faultAt(`line ${property.number}`, expected, property.value));
    return undefined;
  }
  const tzid = property.params.get("tzid");
  if (value.kind === "date") return value;
  if (value.isUtc) return { kind: "moment", at: value.localMs, timeZone: undefined };
  return tzid === undefined || tzid === ""
    ? { kind: "floating", localMs: value.localMs }
    : inZone(value, tzid, property, zones, faults);
}

function inZone(
  { localMs }: Extract<TimeValue, { kind: "time" }>,
  tzid: string,
  { number }: Property,
  zones: WrittenZones,
  faults: Fault[],
): InvitationTime | undefined {
  const named = findNamedZone(tzid);
  if (named !== undefined) return { kind: "moment", at: named.instantOf(localMs), timeZone: named.id };
  const found: Fault[] = [];
  const written = zones(tzid, found);
  if (written === undefined) {
    const unknown = faultAt(`line ${number}`, "a time zone that is known, or a VTIMEZONE that tells of it", tzid);
    faults.push(...(found.length > 0 ? found : [unknown]));
    return undefined;
  }
  const { year } = civilOfDay(dayOfLocalMs(localMs));
  return { kind: "moment", at: localMs - written.offsetAtLocal(localMs), timeZone: findZoneLike(written, year)?.id };
}

function checkedEnd(
  starts: InvitationTime | undefined,
  ends: InvitationTime | undefined,
  { number, value }: Property,
  faults: Fault[],
): InvitationTime | undefined {
  if (starts === undefined || ends === undefined) return ends;
  if (starts.kind === ends.kind && sizeOf(ends) >= sizeOf(starts)) return ends;
  faults.push(faultAt(`line ${number}`, "an end of the same kind as the start, and not before it", value));
  return undefined;
}

function sizeOf(time: InvitationTime): number {
  return time.kind === "moment" ? time.at : time.kind === "floating" ? time.localMs : time.on;
}

function later(time: InvitationTime, lengthMs: number): InvitationTime {
  if (time.kind === "moment") return { ...time, at: time.at + lengthMs };
  if (time.kind === "floating") return { ...time, localMs: time.localMs + lengthMs };
  return { ...time, on: time.on + Math.ceil(lengthMs / DAY_MS) };
}
