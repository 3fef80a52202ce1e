import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseDate } from "./index.ts";
import { formatInstant, parseInstant } from "./instant.ts";
import { findTimeZone, getTimeZone } from "./zone.ts";

/** Local times counted as if they were UTC. */
function wall(text: string): number {
  return parseInstant(`${text}:00Z`);
}

function utc(instant: number): string {
  return formatInstant(instant, "UTC").slice(0, 16);
}

/** Zone, local time, the moment it names in UTC, and what is special about it. */
const LOCAL_TIMES: readonly (readonly [string, string, string, string])[] = [
  ["America/New_York", "2026-03-08T02:30", "2026-03-08T07:30", "skipped: 03:30 at -04"],
  ["America/New_York", "2026-11-01T01:30", "2026-11-01T05:30", "repeated: the first"],
  ["Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:30", "skipped: 03:30 at +02"],
  ["Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30", "repeated: the first"],
  ["Africa/Cairo", "2026-04-24T00:00", "2026-04-23T22:00", "midnight skipped: 01:00 at +03"],
  ["Asia/Beirut", "2026-03-29T00:00", "2026-03-28T22:00", "midnight skipped"],
  ["America/Santiago", "2026-09-06T00:00", "2026-09-06T04:00", "midnight skipped"],
  ["America/Havana", "2026-03-08T00:30", "2026-03-08T05:30", "skipped"],
  ["Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45", "half an hour skipped: 02:45 at +11"],
  ["Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45", "half an hour repeated: the first"],
  ["Pacific/Apia", "2011-12-30T12:00", "2011-12-30T22:00", "a whole date skipped: 31 December"],
  ["Africa/Casablanca", "2026-02-15T02:30", "2026-02-15T01:30", "repeated as Ramadan nears"],
  ["Africa/Casablanca", "2026-03-22T02:30", "2026-03-22T02:30", "skipped after Ramadan"],
  ["Asia/Almaty", "2024-02-29T23:30", "2024-02-29T17:30", "repeated by a move of the zone, +06 to +05"],
  ["America/Asuncion", "2026-10-04T00:30", "2026-10-04T03:30", "no summer time any more"],
  ["America/Mexico_City", "2026-04-05T02:30", "2026-04-05T08:30", "no summer time any more"],
  ["Asia/Tehran", "2026-03-22T00:30", "2026-03-21T21:00", "no summer time any more"],
  ["Europe/Dublin", "2026-03-29T01:30", "2026-03-29T01:30", "skipped, where winter is the exception"],
  ["Asia/Jerusalem", "2026-03-27T02:30", "2026-03-27T00:30", "skipped on a Friday"],
  ["Pacific/Kiritimati", "2027-01-01T00:30", "2026-12-31T10:30", "fourteen hours ahead at the year's end"],
  ["Etc/GMT+12", "2026-12-31T23:30", "2027-01-01T11:30", "twelve hours behind at the year's end"],
  ["Pacific/Chatham", "2024-02-29T12:00", "2024-02-28T22:15", "a leap day at +13:45"],
  ["Europe/London", "2027-01-03T23:59", "2027-01-03T23:59", "the last minute of ISO week 53"],
];

describe("local times", () => {
  for (const [zone, local, expected, why] of LOCAL_TIMES) {
    it(`[TM2] ${local} in ${zone} is ${expected} in UTC (${why})`, () => {
      assert.equal(utc(getTimeZone(zone).instantOf(wall(local))), expected);
    });
  }
});

/** Zone, date, its first moment in UTC. */
const FIRST_MOMENTS: readonly (readonly [string, string, string, string])[] = [
  ["America/New_York", "2026-03-08", "2026-03-08T05:00", "midnight, hours before the change"],
  ["Africa/Cairo", "2026-04-24", "2026-04-23T22:00", "01:00, for midnight is skipped"],
  ["America/Toronto", "1919-03-31", "1919-03-31T04:30", "00:30, for the half hours around midnight are skipped"],
  ["Asia/Beirut", "2026-03-29", "2026-03-28T22:00", "01:00, for midnight is skipped"],
  ["America/Havana", "2026-03-08", "2026-03-08T05:00", "01:00, for midnight is skipped"],
  ["America/Havana", "2026-11-01", "2026-11-01T04:00", "the first of two midnights"],
  ["America/Santiago", "2026-09-06", "2026-09-06T04:00", "01:00, for midnight is skipped"],
  ["Pacific/Apia", "2011-12-30", "2011-12-30T10:00", "a date that was skipped begins with the next"],
  ["Pacific/Apia", "2011-12-31", "2011-12-30T10:00", "the date after the one that was skipped"],
];

describe("the first moment of a date", () => {
  for (const [zone, date, expected, why] of FIRST_MOMENTS) {
    it(`[TM3] ${date} in ${zone} begins at ${expected} UTC (${why})`, () => {
      assert.equal(utc(getTimeZone(zone).startOfDay(parseDate(date))), expected);
    });
  }
});

describe("time zones by name", () => {
  it("a name in another case is the same zone", () => {
    assert.equal(findTimeZone("europe/BERLIN")?.id, "Europe/Berlin");
  });

  it("a name in another case shares what the zone has looked up", () => {
    assert.equal(findTimeZone("asia/TOKYO"), findTimeZone("Asia/Tokyo"));
  });

  it("an offset changes at the very moment of the change", () => {
    const change = parseInstant("2026-03-08T07:00:00Z");
    const newYork = getTimeZone("America/New_York");
    assert.deepEqual(
      [change - 1, change].map((at) => newYork.offsetAt(at)),
      [-18_000_000, -14_400_000],
    );
  });

  it("an offset of each stretch of time is its own, in whatever order they are asked about", () => {
    const berlin = getTimeZone("Europe/Berlin");
    const asked = ["2026-01-01", "2026-07-01", "1930-07-01", "2026-01-01", "1943-07-01"];
    assert.deepEqual(
      asked.map((date) => berlin.offsetAt(parseInstant(`${date}T12:00:00Z`)) / 3_600_000),
      [1, 2, 1, 1, 2],
    );
  });

  it("the same name gives the same zone, with what it has looked up", () => {
    assert.equal(findTimeZone("Europe/Berlin"), findTimeZone("Europe/Berlin"));
  });

  for (const name of [
    "Mars/Olympus",
    "+02:00",
    "",
    "Europe/Berlin]",
    "a".repeat(65),
    "Europe/Berlin\n",
    "2026-11-16T00:00Z",
  ]) {
    it(`${JSON.stringify(name.slice(0, 20))} is no time zone`, () => {
      assert.equal(findTimeZone(name), undefined);
    });
  }

  it("asking for a zone that must be there throws where there is none", () => {
    assert.throws(() => getTimeZone("Mars/Olympus"), /no time zone is called "Mars\/Olympus"/);
  });

  it("offsets far outside the years of a case are still known", () => {
    assert.equal(getTimeZone("Asia/Tokyo").offsetAt(8.64e15), 32_400_000);
    // Local mean time, before there were zones: 9 h 18 min 59 s.
    assert.equal(getTimeZone("Asia/Tokyo").offsetAt(-8.64e15), 33_539_000);
  });
});
