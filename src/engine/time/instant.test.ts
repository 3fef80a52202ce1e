import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DAY_MS } from "../model/index.ts";
import { civilOfDay, dayOfCivil, daysInMonth, weekdayOf } from "./civil.ts";
import {
  explainInstant,
  formatDate,
  formatInstant,
  formatTimeOfDay,
  parseDate,
  parseInstant,
  parseTimeOfDay,
} from "./instant.ts";
import { getTimeZone } from "./zone.ts";

describe("moments", () => {
  // Monday 16 November 2026, 19:00 UTC, is day 20,773.
  const expected = 20_773 * DAY_MS + 19 * 3_600_000;
  const same = [
    "2026-11-16T14:00:00-05:00[America/New_York]",
    "2026-11-16T14:00:00-05:00",
    "2026-11-16T19:00:00Z",
    "2026-11-16T19:00Z",
    "2026-11-16t19:00:00z",
    "2026-11-16t19:00:00Z",
    "2026-11-16 14:00:00-05:00",
    "2026-11-16T19:00:00Z[UTC]",
    "2026-11-16T19:00:00,000Z",
    "2026-11-17T00:30:00+05:30",
    `2026-11-16T19:00:00.00000000Z[UTC]${"[u-ca=iso8601]".repeat(9)}`,
    "2026-11-16T20:00:00.000000001+01:00[Europe/Berlin]",
    "2026-11-16T14:00:00-05:00[!America/New_York]",
  ];
  for (const text of same) {
    it(`[TM1] ${text} is one moment`, () => assert.equal(parseInstant(text), expected));
  }

  it("[TM1] seconds and minutes count, in the common form as at length", () => {
    for (const text of ["2026-11-16T19:41:37Z", "2026-11-16T14:41:37-05:00", "2026-11-16T19:41:37.0Z"]) {
      assert.equal(parseInstant(text), expected + 41 * 60_000 + 37_000, text);
    }
  });

  it("[TM1] a leap second is the second before it", () => {
    assert.equal(parseInstant("2016-12-31T23:59:60Z"), 1_483_228_799_000);
  });

  it("[TM1] what is finer than a millisecond is cut off", () => {
    assert.equal(parseInstant("2026-11-16T19:00:00.123999Z"), expected + 123);
  });

  const refused = [
    ["2026-11-16T14:00:00", "no offset"],
    ["2026-11-16T14:00:00[America/New_York]", "a zone without an offset"],
    ["2026-11-16T14:00:00-04:00[America/New_York]", "an offset that the zone does not have then"],
    ["2026-03-08T02:30:00-05:00[America/New_York]", "a local time that is skipped"],
    ["2026-02-29T12:00:00Z", "no leap year"],
    ["2026-13-01T12:00:00Z", "no thirteenth month"],
    ["2026-11-16T24:00:00Z", "no hour 24"],
    ["2026-11-16T14:60:00Z", "no minute 60"],
    ["+012026-11-16T14:00:00Z", "a year beyond 9999"],
    ["2026-11-16T14:00:00+05:30[Mars/Olympus]", "an unknown zone"],
    ["tomorrow", "a word"],
    ["", "nothing"],
    [`2026-11-16T19:00:00.000000000Z[UTC]${"[u-ca=iso8601]".repeat(9)}`, "longer than any moment"],
    ["2026-11-16T19:00:00Zulu", "more than Z"],
    ["2026-11-16T14:00:00*05:00", "no sign"],
    ["2026-11-16T14:00:00-05:00!", "something after the offset"],
    ["2026-11-16T14:00:00-05:00(America/New_York]", "a round bracket opens"],
    ["2026-11-16T14:00:00-05:00[America/New_York)", "a round bracket closes"],
    ["2026-11-16X14:00:00Z", "no T"],
    ["2026-11-16T14.00:00Z", "a full stop after the hour"],
    ["2026-11-16T14:00.00Z", "a full stop after the minute"],
    ["2026-11-16T14:00:00-05.00", "a full stop in the offset"],
    ["2026-11-16T14:00:00+24:00", "no offset of 24 hours"],
    ["2026-11-16T14:00:00+05:60", "no offset of 60 minutes"],
    ["2026-11-16T14:0a:00Z", "a letter in the minute"],
    [" 2026-11-16T14:00:00Z", "a space before it"],
  ] as const;
  for (const [text, why] of refused) {
    it(`[TM1] ${text.slice(0, 60)} is refused: ${why}`, () => assert.equal(parseInstant(text), Number.NaN));
  }

  it("[TM1] an offset that contradicts its zone is told the right one", () => {
    assert.equal(
      explainInstant("2026-11-16T14:00:00-04:00[America/New_York]"),
      "an offset that agrees with its zone: at that moment America/New_York is at -05:00",
    );
  });

  it("[TM1] a zone that nobody knows is told so, and what is no moment is shown one", () => {
    const example = "2026-11-16T14:00:00-05:00[America/New_York]";
    assert.equal(
      explainInstant("2026-11-16T14:00:00+05:30[Mars/Olympus]"),
      `an instant in a known time zone, such as ${example}`,
    );
    assert.equal(
      explainInstant("2026-11-16T14:00:00+05:30[!Mars/Olympus]"),
      `an instant in a known time zone, such as ${example}`,
    );
    for (const text of ["tomorrow", "2026-11-16T14:00:00[u-ca=iso8601]", "2026-13-16T14:00:00-05:00[Europe/Berlin]"]) {
      assert.equal(explainInstant(text), `an instant such as ${example}`);
    }
  });

  it("[TM1] the right offset is told to the second where a zone had such a one", () => {
    assert.equal(
      explainInstant("1880-01-01T12:00:00-05:00[America/New_York]"),
      "an offset that agrees with its zone: at that moment America/New_York is at -04:56:02",
    );
    assert.equal(
      explainInstant("2026-11-16T14:00:00-04:00[!Asia/Kathmandu]"),
      "an offset that agrees with its zone: at that moment Asia/Kathmandu is at +05:45",
    );
  });

  it("a moment before 1970, or of an offset with seconds, is written as RFC 9557 has it", () => {
    assert.equal(formatInstant(-1, "UTC"), "1969-12-31T23:59:59.999+00:00[UTC]");
    const old = parseInstant("1880-01-01T12:00:00Z");
    assert.equal(formatInstant(old, "America/New_York"), "1880-01-01T07:03:58-04:56[America/New_York]");
    assert.equal(formatInstant(old, "Asia/Tokyo"), "1880-01-01T21:18:59+09:19[Asia/Tokyo]");
    assert.equal(formatInstant(0, getTimeZone("UTC")), "1970-01-01T00:00:00+00:00[UTC]");
  });

  it("a moment is written in the zone that is named", () => {
    assert.equal(formatInstant(expected, "America/New_York"), "2026-11-16T14:00:00-05:00[America/New_York]");
    assert.equal(formatInstant(expected + 7, "Asia/Kathmandu"), "2026-11-17T00:45:00.007+05:45[Asia/Kathmandu]");
    assert.equal(formatInstant(expected, "UTC"), "2026-11-16T19:00:00+00:00[UTC]");
  });
});

/** With a character beside the digits, or one that is no dash. */
const NO_DATES = ["2026-0:-03", "2026-1/-03", "2026/02-03", "2026-02/03", "20a6-02-03", "2026-02-032"];

describe("dates", () => {
  it("[TM1] years run from 0000 to 9999", () => {
    assert.equal(parseDate("0000-01-01"), -719_528);
    assert.equal(parseDate("9999-12-31"), 2_932_896);
    assert.equal(parseDate("10000-01-01"), Number.NaN);
    assert.equal(parseDate("-0001-01-01"), Number.NaN);
  });

  for (const text of [
    "2026-02-30",
    "2026-2-03",
    "2026/02/03",
    "1900-02-29",
    "2026-00-10",
    "2026-01-00",
    "20260203",
    ...NO_DATES,
  ]) {
    it(`[TM1] ${text} is no date`, () => assert.equal(parseDate(text), Number.NaN));
  }

  it("leap days are those of the Gregorian calendar", () => {
    assert.equal(parseDate("2000-02-29"), 11_016);
    assert.equal(parseDate("2024-02-29"), 19_782);
    assert.deepEqual([daysInMonth(1900, 2), daysInMonth(2000, 2), daysInMonth(2026, 13)], [28, 29, 0]);
  });

  it("a date is written as it is read, with a sign where the year needs one", () => {
    assert.equal(formatDate(20_773), "2026-11-16");
    assert.equal(formatDate(parseDate("0007-03-01")), "0007-03-01");
    assert.equal(formatDate(dayOfCivil(12_026, 1, 1)), "+012026-01-01");
    assert.equal(formatDate(dayOfCivil(-1, 1, 1)), "-000001-01-01");
    assert.deepEqual(
      [0, 999, 1_000, 9_999, 10_000].map((year) => formatDate(dayOfCivil(year, 12, 31))),
      ["0000-12-31", "0999-12-31", "1000-12-31", "9999-12-31", "+010000-12-31"],
    );
  });

  it("weekdays count from Monday, before 1970 too", () => {
    assert.equal(weekdayOf(20_773), 1); // Monday 16 November 2026
    assert.equal(weekdayOf(0), 4); // Thursday 1 January 1970
    assert.equal(weekdayOf(-5), 6); // Saturday 27 December 1969
  });

  it("a day number is the date it was made of", () => {
    assert.deepEqual(civilOfDay(dayOfCivil(2024, 2, 29)), { year: 2024, month: 2, dayOfMonth: 29 });
    assert.deepEqual(civilOfDay(-719_529), { year: -1, month: 12, dayOfMonth: 31 });
  });
});

describe("times of day", () => {
  it("run from 00:00 to 23:59", () => {
    assert.deepEqual(["00:00", "09:05", "23:59"].map(parseTimeOfDay), [0, 545, 1_439]);
    for (const text of ["24:00", "9:05", "09:60", "0905", "ab:cd", "", "12:345", "12.45", "1a:30", "12:3a"])
      assert.equal(parseTimeOfDay(text), Number.NaN);
    assert.equal(formatTimeOfDay(545), "09:05");
  });
});
