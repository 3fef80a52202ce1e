import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Invitation } from "../../src/app/index.ts";
import { readInvitations } from "../../src/calendars/index.ts";
import { formatInstant, parseDate } from "../../src/engine/index.ts";
import { APPLE, CALENDLY, GOOGLE, ics, OUTLOOK, OUTLOOK_CUSTOM, ZOOM } from "./invitation-forms.ts";

function read(text: string): Invitation {
  const result = readInvitations(new TextEncoder().encode(text));
  assert.ok(result.ok, JSON.stringify(result));
  assert.equal(result.value.length, 1);
  return result.value[0]!;
}

/** From when to when, by a clock, and the zone that was found. */
function timesOf({ starts, ends }: Invitation, zone: string) {
  assert.ok(starts?.kind === "moment" && ends?.kind === "moment");
  return [formatInstant(starts.at, zone).slice(0, 16), formatInstant(ends.at, zone).slice(0, 16), starts.timeZone];
}

function eventOf(...lines: readonly string[]): string {
  return ics(
    ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:u1", ...lines, "END:VEVENT", "END:VCALENDAR", ""].join(
      "\n",
    ),
  );
}

describe("an invitation", () => {
  it("of Google: who, when, where to meet, and that a room is no person", () => {
    const invitation = read(GOOGLE);
    assert.deepEqual(timesOf(invitation, "America/New_York"), ["2026-11-20T14:00", "2026-11-20T14:45", undefined]);
    const { starts: _, ends: __, stampedAt, key, ...rest } = invitation;
    assert.match(key, /^[A-Za-z0-9_-]{22}$/);
    assert.equal(formatInstant(stampedAt!, "UTC"), "2026-11-16T15:03:22+00:00[UTC]");
    assert.deepEqual(rest, {
      uid: "3k1q9v7h2m5t8c0d4f6g@google.com",
      sequence: 0,
      method: "request",
      status: "confirmed",
      repeats: false,
      title: "Interview: Senior Analyst – Globex",
      location: undefined,
      link: "https://meet.google.com/abc-defg-hij",
      organiser: { name: "Lee Okafor", address: "lee.okafor@globex.example" },
      attendees: [
        { name: "Lee Okafor", address: "lee.okafor@globex.example", participation: "accepted", isPerson: true },
        { name: "Dana Kim", address: "dana.kim@globex.example", participation: "needs-action", isPerson: true },
        { name: undefined, address: "alex@mail.example", participation: "needs-action", isPerson: true },
        {
          name: "Maple Room",
          address: "c_188abc@resource.calendar.google.com",
          participation: "accepted",
          isPerson: false,
        },
      ],
      recurrenceId: undefined,
    });
  });

  it("of Outlook: its own name of the zone, names in the order of a directory, the link in the text", () => {
    const invitation = read(OUTLOOK);
    const zone = "America/New_York";
    assert.deepEqual(timesOf(invitation, zone), ["2026-11-20T14:00", "2026-11-20T15:00", zone]);
    assert.deepEqual(invitation.organiser, { name: "Lee Okafor", address: "lee.okafor@globex.example" });
    assert.equal(
      invitation.link,
      "https://teams.microsoft.com/l/meetup-join/19%3ameeting_MjQ%40thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d",
    );
  });

  it("of Outlook with rules under no known name: by the rules", () => {
    const invitation = read(OUTLOOK_CUSTOM);
    assert.deepEqual(timesOf(invitation, "Europe/Berlin").slice(0, 2), ["2026-11-20T10:00", "2026-11-20T11:00"]);
    assert.equal(invitation.organiser, undefined);
    assert.equal(invitation.location, "Lindenstraße 4, Hamburg");
    assert.deepEqual(invitation.attendees[0]?.address, "jana.vogt@nordwind.example");
  });

  it("of Apple: the address beside a number, and a place on two lines as one", () => {
    const invitation = read(APPLE);
    assert.deepEqual(timesOf(invitation, "Europe/London"), ["2026-12-01T10:30", "2026-12-01T11:30", "Europe/London"]);
    assert.equal(invitation.sequence, 2);
    assert.deepEqual(invitation.organiser, { name: "Ravi Patel", address: "ravi@initech.example" });
    assert.equal(invitation.location, "12 High Street London");
  });

  it("of Zoom: a file without people", () => {
    const invitation = read(ZOOM);
    const zone = "America/Los_Angeles";
    assert.deepEqual(timesOf(invitation, zone), ["2026-11-23T09:30", "2026-11-23T10:15", zone]);
    assert.deepEqual([invitation.method, invitation.organiser, invitation.attendees], ["publish", undefined, []]);
    assert.equal(invitation.link, "https://hooli.zoom.us/j/84512345678?pwd=Zm9vYmFy.1");
  });

  it("of Calendly: a length in the place of an end, a link at the end of a sentence", () => {
    const invitation = read(CALENDLY);
    assert.deepEqual(timesOf(invitation, "UTC"), ["2026-11-24T16:00", "2026-11-24T16:30", undefined]);
    assert.equal(invitation.link, "https://meet.google.com/xyz-uvwx-rst");
  });

  it("without a zone stays a local time; a date stays a date", () => {
    assert.deepEqual(read(eventOf("DTSTART:20261120T140000")).starts, {
      kind: "floating",
      localMs: Date.UTC(2026, 10, 20, 14),
    });
    const day = read(eventOf("DTSTART;VALUE=DATE:20261120", "DURATION:P1D"));
    assert.deepEqual(
      [day.starts, day.ends],
      [
        { kind: "date", on: parseDate("2026-11-20") },
        { kind: "date", on: parseDate("2026-11-21") },
      ],
    );
  });

  it("a zone with somebody's prefix before its name is that zone", () => {
    const text = eventOf(
      "DTSTART;TZID=/freeassociation.sourceforge.net/America/New_York:20261120T140000",
      "DURATION:PT1H",
    );
    assert.deepEqual(timesOf(read(text), "UTC"), ["2026-11-20T19:00", "2026-11-20T20:00", "America/New_York"]);
  });

  it("one time of several is known by more than its UID", () => {
    const one = read(eventOf("DTSTART:20261120T140000Z"));
    const other = read(eventOf("DTSTART:20261120T140000Z", "RECURRENCE-ID:20261120T140000Z"));
    assert.notEqual(one.key, other.key);
    assert.deepEqual(
      [one.replaces, other.replaces],
      [undefined, { kind: "moment", at: Date.UTC(2026, 10, 20, 14), timeZone: undefined }],
    );
    assert.equal(read(eventOf("DTSTART:20261120T140000Z", "RRULE:FREQ=SECONDLY")).repeats, true);
  });

  it("called off needs no start", () => {
    const text = eventOf("SEQUENCE:3").replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:CANCEL");
    const { method, starts, sequence } = read(text);
    assert.deepEqual([method, starts, sequence], ["cancel", undefined, 3]);
  });

  it("is read whatever its line ends, mark and encoding", () => {
    const forms = [
      GOOGLE.replaceAll("\r\n", "\n"),
      GOOGLE.replaceAll("\r\n", "\r"),
      `\uFEFF${GOOGLE}`,
      GOOGLE.replace("END:VCALENDAR\r\n", "END:VCALENDAR"),
    ].map((text) => new TextEncoder().encode(text));
    const wide = Buffer.from(`\uFEFF${GOOGLE}`, "utf16le");
    const all = [...forms, wide, Buffer.from(wide).swap16(), Buffer.from(GOOGLE, "utf16le")];
    for (const bytes of all) assert.deepEqual(readInvitations(bytes), { ok: true, value: [read(GOOGLE)] });
    const old = readInvitations(Buffer.from(eventOf("DTSTART:20261120T140000Z", "SUMMARY:Gespräch"), "latin1"));
    assert.equal(old.ok && old.value[0]?.title, "Gespräch");
  });

  it("prose that was broken without being folded is forgiven", () => {
    const text = eventOf("DTSTART:20261120T140000Z", "DESCRIPTION:Join here", "https", "and bring a question");
    assert.equal(read(text).uid, "u1");
  });

  it("several events in several calendars come in their order", () => {
    const result = readInvitations(new TextEncoder().encode(GOOGLE + ZOOM));
    assert.deepEqual(result.ok && result.value.map(({ title }) => title), [
      "Interview: Senior Analyst – Globex",
      "Interview with Hooli",
    ]);
  });
});
