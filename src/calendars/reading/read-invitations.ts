import { hash } from "node:crypto";
import type { Invitation, InvitationMethod } from "../../app/ports/index.ts";
import { error, type Fault, faultAt, ok, type Result } from "../../contract/index.ts";
import { type Component, readComponents } from "./components.ts";
import { decodeText } from "./decode-text.ts";
import { readEventTimes, readTime, type WrittenZones, writtenZonesOf } from "./event-times.ts";
import { readAttendees, readOrganiser } from "./invited-people.ts";
import { findMeetingLink } from "./meeting-link.ts";
import { findProperty } from "./property.ts";
import { parseTimeValue } from "./time-values.ts";

const MOST_EVENTS = 500;
const LONGEST_UID = 2_000;
const LONGEST_LINE = 500;

/** The invitations of a file: see `InvitationReader`. */
export function readInvitations(bytes: Uint8Array): Result<readonly Invitation[], readonly Fault[]> {
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const calendars = readComponents(text.value);
  if (!calendars.ok) return calendars;
  const faults: Fault[] = [];
  const invitations: Invitation[] = [];
  for (const calendar of calendars.value) {
    const zones = writtenZonesOf(calendar);
    for (const event of calendar.components.filter(({ name }) => name === "VEVENT")) {
      if (invitations.length >= MOST_EVENTS) {
        return error([{ place: `line ${event.number}`, expected: `at most ${MOST_EVENTS} events` }]);
      }
      const invitation = readEvent(event, methodOf(calendar), zones, faults);
      if (faults.length > 0) return error(faults);
      if (invitation !== undefined) invitations.push(invitation);
    }
  }
  return invitations.length > 0
    ? ok(invitations)
    : error([{ place: "", expected: "an event (BEGIN:VEVENT) in the file" }]);
}

const METHODS: Readonly<Record<string, InvitationMethod>> = {
  PUBLISH: "publish",
  REQUEST: "request",
  ADD: "request",
  REPLY: "reply",
  CANCEL: "cancel",
  COUNTER: "counter",
};

/** What is taken out of a calendar has no method and is as good as published. */
function methodOf(calendar: Component): InvitationMethod {
  const method = findProperty(calendar, "METHOD", [])?.value.trim().toUpperCase();
  if (method === undefined || method === "") return "publish";
  return Object.hasOwn(METHODS, method) ? METHODS[method]! : "other";
}

function readEvent(
  event: Component,
  method: InvitationMethod,
  zones: WrittenZones,
  faults: Fault[],
): Invitation | undefined {
  const uid = findProperty(event, "UID", faults)?.value.trim() ?? "";
  if (uid === "" || uid.length > LONGEST_UID) {
    faults.push({
      place: `line ${event.number}`,
      expected: `a UID of at most ${LONGEST_UID} characters in this event`,
    });
    return undefined;
  }
  const { starts, ends } = readEventTimes(event, zones, faults);
  const status = statusOf(event);
  if (starts === undefined && faults.length === 0 && method !== "cancel" && status !== "cancelled") {
    faults.push({ place: `line ${event.number}`, expected: "a DTSTART in this event" });
  }
  const recurrence = findProperty(event, "RECURRENCE-ID", []);
  const recurrenceId = recurrence?.value;
  const replaces = readTime(recurrence, zones, []);
  return {
    uid,
    key: keyOf(uid, recurrenceId),
    sequence: sequenceOf(event, faults),
    method,
    status,
    starts,
    ends,
    repeats: event.lines.some(({ name }) => name === "RRULE" || name === "RDATE"),
    title: lineOf(event, "SUMMARY") ?? "",
    location: lineOf(event, "LOCATION"),
    link: findMeetingLink(event),
    organiser: readOrganiser(event),
    attendees: readAttendees(event),
    recurrenceId,
    ...(replaces === undefined ? {} : { replaces }),
    stampedAt: stampOf(event),
  };
}

function keyOf(uid: string, recurrenceId: string | undefined): string {
  return hash("sha256", `${uid}\n${recurrenceId ?? ""}`, "base64url").slice(0, 22);
}

const STATUSES: ReadonlySet<string> = new Set(["tentative", "confirmed", "cancelled"]);

function statusOf(event: Component): Invitation["status"] {
  const status = findProperty(event, "STATUS", [])?.value.trim().toLowerCase() ?? "";
  return STATUSES.has(status) ? (status as Invitation["status"]) : undefined;
}

function sequenceOf(event: Component, faults: Fault[]): number {
  const property = findProperty(event, "SEQUENCE", faults);
  if (property === undefined) return 0;
  const sequence = Number(property.value);
  if (Number.isInteger(sequence) && sequence >= 0 && sequence < 2 ** 31) return sequence;
  faults.push(faultAt(`line ${property.number}`, "a revision such as SEQUENCE:1", property.value));
  return 0;
}

function stampOf(event: Component): number | undefined {
  const value = parseTimeValue(findProperty(event, "DTSTAMP", [])?.value ?? "");
  return value?.kind === "time" ? value.localMs : undefined;
}

/** A text on one line; undefined where there is none. */
function lineOf(event: Component, name: string): string | undefined {
  const text = findProperty(event, name, [])
    ?.value.slice(0, LONGEST_LINE * 4)
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
  const line = text?.toWellFormed().trim().slice(0, LONGEST_LINE);
  return line === "" ? undefined : line;
}
