import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import ICAL from "ical.js";
import type { CalendarEntry, CalendarOptions } from "../../src/app/index.ts";
import { readInvitations, writeCalendar } from "../../src/calendars/index.ts";
import { HOUR_MS, parseInstant } from "../../src/engine/index.ts";

const FROM = parseInstant("2024-01-01T00:00:00Z");
const TO = parseInstant("2030-12-31T00:00:00Z");
const NOW = parseInstant("2026-11-16T15:00:00Z");

/** Zones of every kind: with and without summer time, by halves and quarters, backwards, with rules that change each year. */
const ZONES = [
  "America/New_York",
  "America/Santiago",
  "Europe/Berlin",
  "Europe/Dublin",
  "Africa/Casablanca",
  "Asia/Jerusalem",
  "Asia/Kathmandu",
  "Asia/Kolkata",
  "Asia/Tokyo",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "Pacific/Apia",
  "UTC",
];

const anyEntry: fc.Arbitrary<CalendarEntry> = fc
  .record({
    at: fc.integer({ min: FROM / 1_000, max: TO / 1_000 }).map((seconds) => seconds * 1_000),
    hours: fc.integer({ min: 1, max: 23 }),
    timeZone: fc.constantFrom(...ZONES),
    id: fc.uuid(),
    title: fc.string({ unit: "grapheme", maxLength: 120 }),
    details: fc.array(fc.string({ unit: "grapheme", maxLength: 80 }), { maxLength: 4 }),
  })
  .map(({ at, hours, timeZone, id, title, details }) => ({
    kind: "step",
    caseId: "c",
    id,
    timeZone,
    title,
    details,
    span: { kind: "moments", startsAt: at, endsAt: at + hours * HOUR_MS },
    opensAt: at,
    dueAt: at + hours * HOUR_MS,
    remindAt: at,
    doneAt: undefined,
  }));

const OPTIONS: CalendarOptions = { as: "events", isPrivate: false, hasAlarms: true, name: "x", refreshMinutes: 360 };

function calendarOf(entries: readonly CalendarEntry[]): string {
  return writeCalendar({ entries, published: [], now: NOW, options: OPTIONS }).text;
}

/** As a text is written: without control characters, and with one kind of line break. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n|\r/g, "\n")
    .replace(/(?![\t\n])\p{Cc}/gu, "");
}

/** The clocks that show the same moment twice: which of the two is meant, no local time can tell. */
function isTwice(at: number, timeZone: string): boolean {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return zoned.toPlainDateTime().toZonedDateTime(timeZone).epochMilliseconds !== at;
}

describe("what is written, read by others", () => {
  it("ical.js reads every moment and every text as they were, by the zones that the file brings along", () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 6 }), (entries) => {
        const calendar = new ICAL.Component(ICAL.parse(calendarOf(entries)));
        const zones = new Map(
          calendar.getAllSubcomponents("vtimezone").map((each) => {
            const zone = new ICAL.Timezone(each);
            return [zone.tzid, zone];
          }),
        );
        const events = calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
        for (const [index, { title, details, span, timeZone }] of entries.entries()) {
          const event = events[index]!;
          assert.equal(event.summary ?? "", plain(title));
          assert.equal(event.description ?? "", plain(details.join("\n")));
          assert.ok(span.kind === "moments");
          if (isTwice(span.startsAt, timeZone)) continue;
          const start = event.startDate;
          start.zone = zones.get(timeZone) ?? ICAL.Timezone.utcTimezone;
          assert.equal(start.toUnixTime() * 1_000, span.startsAt, `${timeZone} ${start}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("our own reader reads every moment as it was, by name and by the rules alone", () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        assert.ok(entry.span.kind === "moments");
        fc.pre(!isTwice(entry.span.startsAt, entry.timeZone) && !isTwice(entry.span.endsAt, entry.timeZone));
        const text = calendarOf([entry]);
        // Rules whose name nobody knows.
        for (const form of [text, text.replaceAll(/TZID([=:])[^:\r]+/g, "TZID$1Own Zone")]) {
          const read = readInvitations(new TextEncoder().encode(form));
          assert.ok(read.ok, JSON.stringify(read));
          const { starts, ends } = read.value[0]!;
          assert.deepEqual(
            [starts, ends].map((time) => (time?.kind === "moment" ? time.at : time)),
            [entry.span.startsAt, entry.span.endsAt],
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it("python3-icalendar reads the same moments", (test) => {
    const why = whyNoIcalendar();
    if (why !== undefined) return test.skip(why);
    const entries = fc.sample(anyEntry, { seed: 7, numRuns: 40 });
    // Under names of its own, or it goes by tables of its own.
    const input = calendarOf(entries).replaceAll(/TZID([=:])([^:\r]+)/g, (_, sign, id) => `TZID${sign}Own ${id}`);
    const { stdout, stderr } = spawnSync(PYTHON, ["-c", READ], { input, encoding: "utf8" });
    assert.equal(stderr, "");
    const read = JSON.parse(stdout) as { readonly starts: readonly number[]; readonly titles: readonly string[] };
    assert.deepEqual(
      read.titles,
      entries.map(({ title }) => plain(title)),
    );
    for (const [index, { span, timeZone }] of entries.entries()) {
      assert.ok(span.kind === "moments");
      if (!isTwice(span.startsAt, timeZone)) assert.equal(read.starts[index], span.startsAt / 1_000, timeZone);
    }
  });
});

const PYTHON = "/usr/bin/python3";

const READ = `
import json, sys
from icalendar import Calendar
calendar = Calendar.from_ical(sys.stdin.buffer.read())
events = calendar.walk("VEVENT")
print(json.dumps({
    "starts": [event.decoded("DTSTART").timestamp() for event in events],
    "titles": [str(event.get("SUMMARY")) for event in events],
}))
`;

/** Why there can be no second reader here, in one line; undefined where it is there, or could be brought. */
function whyNoIcalendar(): string | undefined {
  if (!hasIcalendar() && process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, stdio: "ignore" } as const;
    spawnSync("apt-get", ["update", "-qq"], options);
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "python3-icalendar"], options);
  }
  return hasIcalendar() ? undefined : "python3-icalendar is not installed (Debian: apt-get install python3-icalendar)";
}

function hasIcalendar(): boolean {
  return spawnSync(PYTHON, ["-c", "import icalendar"], { stdio: "ignore" }).status === 0;
}
