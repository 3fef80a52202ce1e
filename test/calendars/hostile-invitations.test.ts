import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readInvitations } from "../../src/calendars/index.ts";
import { describeFault } from "../../src/contract/index.ts";
import { cpuMs } from "../cpu-ms.ts";
import { APPLE, CALENDLY, GOOGLE, ics, OUTLOOK, OUTLOOK_CUSTOM, ZOOM } from "./invitation-forms.ts";

function faultsOf(text: string): readonly string[] {
  const result = readInvitations(new TextEncoder().encode(text));
  return result.ok ? [] : result.error.map((fault) => describeFault(fault));
}

const EVENT = ["BEGIN:VEVENT", "UID:u1", "DTSTART:20261120T140000Z"];

function calendarOf(...lines: readonly string[]): string {
  return ics(["BEGIN:VCALENDAR", ...lines, "END:VCALENDAR", ""].join("\n"));
}

describe("what is no invitation is refused, with its line", () => {
  const cases: readonly (readonly [name: string, text: string, fault: string])[] = [
    ["nothing", "", "line 1: expected BEGIN:VCALENDAR, as an .ics file begins"],
    ["a page", "<html>", 'line 1: expected BEGIN:VCALENDAR, as an .ics file begins, got "<html>"'],
    ["a card", "BEGIN:VCARD\nEND:VCARD", 'line 1: expected BEGIN:VCALENDAR, got "BEGIN:VCARD"'],
    ["no event", calendarOf("VERSION:2.0"), "expected an event (BEGIN:VEVENT) in the file"],
    [
      "a missing end",
      ics("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:u1\n"),
      "line 3: expected an END:VEVENT for this beginning",
    ],
    [
      "ends that cross",
      calendarOf("BEGIN:VEVENT", "END:VALARM"),
      'line 3: expected END:VEVENT, for line 2, got "END:VALARM"',
    ],
    [
      "no UID",
      calendarOf("BEGIN:VEVENT", "DTSTART:20261120T140000Z", "END:VEVENT"),
      "line 2: expected a UID of at most 2000 characters in this event",
    ],
    ["no start", calendarOf("BEGIN:VEVENT", "UID:u1", "END:VEVENT"), "line 2: expected a DTSTART in this event"],
    [
      "a 13th month",
      calendarOf("BEGIN:VEVENT", "UID:u1", "DTSTART:20261320T140000Z", "END:VEVENT"),
      'line 4: expected a date or a time such as 20261116T140000Z, got "2026-13-20T14:00:00Z"',
    ],
    [
      "an end before the start",
      calendarOf(...EVENT, "DTEND:20261120T130000Z", "END:VEVENT"),
      'line 5: expected an end of the same kind as the start, and not before it, got "2026-11-20T13:00:00Z"',
    ],
    [
      "a zone that nobody knows",
      calendarOf("BEGIN:VEVENT", "UID:u1", "DTSTART;TZID=Mars:20261120T140000", "END:VEVENT"),
      'line 4: expected a time zone that is known, or a VTIMEZONE that tells of it, got "Mars"',
    ],
    [
      "a line that is none",
      calendarOf(...EVENT, "and so on", "END:VEVENT"),
      'line 5: expected a property such as SUMMARY:Interview, got "and so on"',
    ],
    [
      "a NUL",
      calendarOf(...EVENT, "SUMMARY:a\0b", "END:VEVENT"),
      'line 5: expected a text without NUL characters, got "\\u0000b\\r\\nEND:VEVENT\\r\\nEND:"',
    ],
    [
      "a revision that is none",
      calendarOf(...EVENT, "SEQUENCE:-1", "END:VEVENT"),
      'line 5: expected a revision such as SEQUENCE:1, got "-1"',
    ],
  ];
  for (const [name, text, fault] of cases) {
    it(name, () => assert.deepEqual(faultsOf(text), [fault]));
  }

  it("a zone that changes its clocks every second", () => {
    const zone = ["BEGIN:VTIMEZONE", "TZID:Own", "BEGIN:STANDARD", "DTSTART:16010101T000000", "RRULE:FREQ=SECONDLY"];
    const text = calendarOf(
      ...[...zone, "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "END:STANDARD", "END:VTIMEZONE"],
      ...["BEGIN:VEVENT", "UID:u1", "DTSTART;TZID=Own:20261120T140000", "END:VEVENT"],
    );
    assert.deepEqual(faultsOf(text), [
      'line 6: expected a yearly rule such as FREQ=YEARLY;BYMONTH=3;BYDAY=2SU, got "RRULE:FREQ=SECONDLY"',
    ]);
  });
});

describe("what is large ends soon", () => {
  it("a million lines", () => {
    assert.deepEqual(faultsOf(`BEGIN:VCALENDAR\n${"A:\n".repeat(1_000_000)}`), [
      "line 100001: expected at most 100,000 lines",
    ]);
  });

  it("more than four megabytes", () => {
    assert.deepEqual(faultsOf("A".repeat(4_000_001)), ["expected a file of at most 4 MB, got 5 MB"]);
  });

  it("one line of four megabytes, folded or not", () => {
    assert.deepEqual(faultsOf(calendarOf(...EVENT, `DESCRIPTION:${"https://".repeat(450_000)}`, "END:VEVENT")), []);
    assert.deepEqual(faultsOf(calendarOf(...EVENT, `DESCRIPTION:${"x\n ".repeat(90_000)}`, "END:VEVENT")), []);
  });

  it("a thousand events, people and components within one another", () => {
    const event = [...EVENT, "END:VEVENT"];
    const many = calendarOf(...Array.from({ length: 501 }, () => event).flat());
    assert.deepEqual(faultsOf(many), ["line 2002: expected at most 500 events"]);
    const people = Array.from({ length: 20_000 }, (_, n) => `ATTENDEE:mailto:p${n}@globex.example`);
    const read = readInvitations(new TextEncoder().encode(calendarOf(...EVENT, ...people, "END:VEVENT")));
    assert.equal(read.ok && read.value[0]?.attendees.length, 200);
    assert.deepEqual(faultsOf(calendarOf(...Array.from({ length: 50 }, () => "BEGIN:VALARM"))), [
      "line 9: expected at most 8 components within one another",
    ]);
  });
});

describe("500 events in a zone of their own, each in another year", () => {
  it("are read soon", () => {
    const zone = OUTLOOK_CUSTOM.slice(
      OUTLOOK_CUSTOM.indexOf("BEGIN:VTIMEZONE"),
      OUTLOOK_CUSTOM.indexOf("BEGIN:VEVENT"),
    );
    const events = Array.from({ length: 500 }, (_, n) => {
      const start = `DTSTART;TZID=Customized Time Zone:${1800 + n}1120T100000`;
      return ["BEGIN:VEVENT", `UID:u${n}`, start, "END:VEVENT"].join("\r\n");
    });
    const began = cpuMs();
    assert.deepEqual(
      faultsOf(calendarOf(zone.trim().replaceAll("\r\n", "\n"), events.join("\n").replaceAll("\r", ""))),
      [],
    );
    assert.ok(cpuMs() - began < 3_000);
  });
});

describe("2,000 damaged invitations", () => {
  it("are each read or refused, and none takes long", () => {
    const forms = [GOOGLE, OUTLOOK, OUTLOOK_CUSTOM, APPLE, ZOOM, CALENDLY];
    const mutation = fc.tuple(
      fc.nat(),
      fc.nat(60),
      fc.oneof(fc.string({ unit: "binary", maxLength: 6 }), fc.constantFrom(...PIECES)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...forms), fc.array(mutation, { minLength: 1, maxLength: 6 }), (form, mutations) => {
        let text = form;
        for (const [at, length, put] of mutations) {
          const start = at % (text.length + 1);
          text = text.slice(0, start) + put + text.slice(start + length);
        }
        const began = cpuMs();
        const result = readInvitations(new TextEncoder().encode(text));
        assert.ok(cpuMs() - began < 1_000);
        if (result.ok) for (const { key, uid } of result.value) assert.ok(key.length === 22 && uid !== "");
        else assert.ok(result.error.length > 0);
      }),
      { numRuns: 2_000 },
    );
  });
});

/** What breaks readers: beginnings, ends, quotation marks, folds and numbers out of range. */
const PIECES = [
  "\r\nBEGIN:VEVENT\r\n",
  "\r\nEND:VEVENT\r\n",
  "\r\n ",
  '"',
  ";TZID=",
  ":",
  "\\",
  "99999999999999999999",
  "RRULE:FREQ=YEARLY;BYMONTH=99;BYDAY=-9XX\r\n",
  "DTSTART:00000000T000000\r\n",
  "\u0000",
  "\u2028",
];
