import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CalendarEntry, CalendarOptions, PublishedEntry } from "../../app/index.ts";
import { parseDate, parseInstant } from "../../engine/index.ts";
import { writeCalendar } from "./write-calendar.ts";

const NOW = parseInstant("2026-11-16T10:00:00-05:00");
const LATER = parseInstant("2026-11-18T10:00:00-05:00");

const CHECK_IN: CalendarEntry = {
  kind: "step",
  caseId: "globex",
  id: "check-in/t1/1",
  timeZone: "America/New_York",
  title: "Check in with Lee Okafor (Globex)",
  details: ["Senior Analyst", "By email."],
  span: {
    kind: "moments",
    startsAt: parseInstant("2026-11-24T09:00:00-05:00"),
    endsAt: parseInstant("2026-11-24T17:00:00-05:00"),
  },
  opensAt: parseInstant("2026-11-24T09:00:00-05:00"),
  dueAt: parseInstant("2026-11-24T17:00:00-05:00"),
  remindAt: parseInstant("2026-11-24T10:30:00-05:00"),
  doneAt: undefined,
};

const THANKS: CalendarEntry = {
  ...CHECK_IN,
  id: "thank-you/i1/dana",
  title: "Thank Dana Kim (Globex)",
  span: { kind: "days", firstOn: parseDate("2026-11-13"), lastOn: parseDate("2026-11-14") },
};

const INTERVIEW: CalendarEntry = {
  ...CHECK_IN,
  kind: "interview",
  id: "i2",
  title: "Interview: Senior Analyst (Globex)",
};

const FULL: CalendarOptions = {
  as: "events",
  isPrivate: false,
  hasAlarms: false,
  name: "Fineline",
  refreshMinutes: undefined,
};

function write(entries: readonly CalendarEntry[], options: Partial<CalendarOptions> = {}) {
  return writeCalendar({ entries, published: [], now: NOW, options: { ...FULL, ...options } });
}

function again(entries: readonly CalendarEntry[], published: readonly PublishedEntry[], now = LATER) {
  return writeCalendar({ entries, published, now, options: FULL });
}

/** The lines of the first component of that name. */
function component(text: string, name: string): readonly string[] {
  const lines = text.split("\r\n");
  return lines.slice(lines.indexOf(`BEGIN:${name}`) + 1, lines.indexOf(`END:${name}`));
}

describe("a calendar", () => {
  it("is iCalendar with the zone that it is told in, and every line end is CRLF", () => {
    const { text } = write([CHECK_IN]);
    assert.equal(
      text.replace(/UID:.{43}@fineline/, "UID:…"),
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Fineline//Fineline//EN",
        "CALSCALE:GREGORIAN",
        "NAME:Fineline",
        "X-WR-CALNAME:Fineline",
        "BEGIN:VTIMEZONE",
        "TZID:America/New_York",
        "BEGIN:DAYLIGHT",
        "DTSTART:20250309T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
        "TZOFFSETFROM:-0500",
        "TZOFFSETTO:-0400",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:20251102T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
        "TZOFFSETFROM:-0400",
        "TZOFFSETTO:-0500",
        "END:STANDARD",
        "END:VTIMEZONE",
        "BEGIN:VEVENT",
        "UID:…",
        "DTSTAMP:20261116T150000Z",
        "LAST-MODIFIED:20261116T150000Z",
        "SEQUENCE:0",
        "DTSTART;TZID=America/New_York:20261124T090000",
        "DTEND;TZID=America/New_York:20261124T170000",
        "SUMMARY:Check in with Lee Okafor (Globex)",
        "DESCRIPTION:Senior Analyst\\nBy email.",
        "CLASS:PRIVATE",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
      ].join("\r\n"),
    );
  });

  it("a window of days is a whole-day event whose end is exclusive, and needs no zone", () => {
    const { text } = write([THANKS]);
    assert.deepEqual(component(text, "VEVENT").slice(4, 6), [
      "DTSTART;VALUE=DATE:20261113",
      "DTEND;VALUE=DATE:20261115",
    ]);
    assert.ok(!text.includes("VTIMEZONE"));
  });

  it("a private one names nobody and nothing", () => {
    const { text } = write([CHECK_IN, THANKS, INTERVIEW], { isPrivate: true, hasAlarms: true, name: "Follow-ups" });
    assert.doesNotMatch(
      text,
      /Globex|Lee|Dana|Analyst|email|check-in|thank-you|DESCRIPTION:(?!Follow up|Appointment)/i,
    );
    assert.equal(text.match(/^SUMMARY:Follow up$/gm)?.length, 2);
    assert.equal(text.match(/^SUMMARY:Appointment$/gm)?.length, 1);
  });

  it("a person is free in a window and busy in an interview", () => {
    assert.deepEqual(write([INTERVIEW]).text.match(/^TRANSP:.*$/gm), ["TRANSP:OPAQUE"]);
    assert.deepEqual(write([CHECK_IN]).text.match(/^TRANSP:.*$/gm), ["TRANSP:TRANSPARENT"]);
  });

  it("a feed says that it is published and how often to look again", () => {
    assert.deepEqual(write([], { refreshMinutes: 360 }).text.split("\r\n").slice(4, 9), [
      "METHOD:PUBLISH",
      "NAME:Fineline",
      "X-WR-CALNAME:Fineline",
      "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
      "X-PUBLISHED-TTL:PT6H",
    ]);
  });

  it("an alarm of a timed event is told from its start, that of a whole day as a moment", () => {
    const alarms = write([CHECK_IN, THANKS], { hasAlarms: true }).text.match(/^TRIGGER.*$/gm);
    assert.deepEqual(alarms, ["TRIGGER:PT1H30M", "TRIGGER;VALUE=DATE-TIME:20261124T153000Z"]);
  });

  it("steps as tasks have a start and a due time, and one that is done is crossed off", () => {
    const done = { ...CHECK_IN, doneAt: parseInstant("2026-11-24T11:00:00-05:00") };
    const lines = component(write([done], { as: "tasks", hasAlarms: true }).text, "VTODO");
    assert.deepEqual(lines.slice(4), [
      "DTSTART;TZID=America/New_York:20261124T090000",
      "DUE;TZID=America/New_York:20261124T170000",
      "SUMMARY:Check in with Lee Okafor (Globex)",
      "DESCRIPTION:Senior Analyst\\nBy email.",
      "CLASS:PRIVATE",
      "STATUS:COMPLETED",
      "PERCENT-COMPLETE:100",
      "COMPLETED:20261124T160000Z",
    ]);
    assert.match(write([INTERVIEW], { as: "tasks" }).text, /BEGIN:VEVENT/);
  });

  it("a title that would add lines of its own stays a title", () => {
    const { text } = write([{ ...CHECK_IN, title: "x\r\nEND:VEVENT\r\nATTENDEE:mailto:a@b.example" }]);
    assert.equal(text.match(/^END:VEVENT$/gm)?.length, 1);
    assert.doesNotMatch(text, /^ATTENDEE/m);
  });
});

describe("a calendar that is written again", () => {
  it("is the same octet for octet where nothing changed, whenever that is", () => {
    const first = write([CHECK_IN, THANKS]);
    assert.deepEqual(again([CHECK_IN, THANKS], first.published), first);
  });

  it("an entry that changed has one revision more and a new stamp; the others keep theirs", () => {
    const { published } = write([CHECK_IN, THANKS]);
    const moved = {
      ...CHECK_IN,
      span: { ...CHECK_IN.span, endsAt: parseInstant("2026-11-24T18:00:00-05:00") } as const,
    };
    const next = again([moved, THANKS], published);
    assert.deepEqual(
      next.published.map(({ sequence, changedAt, uid }) => [sequence, changedAt, uid]),
      [
        [1, LATER, published[0]!.uid],
        [0, NOW, published[1]!.uid],
      ],
    );
  });

  it("an entry that is gone is cancelled under its UID, names nothing, and is left out after sixty days", () => {
    const { published } = write([CHECK_IN]);
    const gone = again([], published);
    assert.deepEqual(component(gone.text, "VEVENT"), [
      `UID:${published[0]!.uid}`,
      "DTSTAMP:20261118T150000Z",
      "LAST-MODIFIED:20261118T150000Z",
      "SEQUENCE:1",
      "DTSTART;TZID=America/New_York:20261124T090000",
      "DTEND;TZID=America/New_York:20261124T170000",
      "SUMMARY:No longer needed",
      "CLASS:PRIVATE",
      "STATUS:CANCELLED",
      "TRANSP:TRANSPARENT",
    ]);
    assert.equal(again([], gone.published, parseInstant("2027-01-17T09:59:00-05:00")).published.length, 1);
    assert.deepEqual(again([], gone.published, parseInstant("2027-01-17T10:00:00-05:00")).published, []);
  });

  it("an entry that comes back is confirmed again by another revision", () => {
    const gone = again([], write([CHECK_IN]).published);
    const back = again([CHECK_IN], gone.published);
    assert.deepEqual(
      back.published.map(({ sequence, isCancelled }) => [sequence, isCancelled]),
      [[2, false]],
    );
    assert.match(back.text, /STATUS:CONFIRMED/);
  });

  it("the same step of two cases has two UIDs", () => {
    const { published } = write([CHECK_IN, { ...CHECK_IN, caseId: "initech" }]);
    assert.equal(new Set(published.map(({ uid }) => uid)).size, 2);
  });
});
