import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { businessCalendarOf, parseDate, parseInstant } from "../../../engine/index.ts";
import { asHappened, sameHourOn } from "./suppose.ts";

const ZONE = "America/New_York";
const calendar = businessCalendarOf({
  timeZone: ZONE,
  weekend: [6, 7],
  holidays: [],
  workdays: [],
  openMinute: 540,
  closeMinute: 1020,
});

describe("supposing another day", () => {
  test("another day is supposed at the same hour on the wall, across a clock change too", () => {
    // Friday, before the clocks go back on Sunday 1 November.
    const now = parseInstant("2026-10-30T10:20:30-04:00");
    assert.equal(sameHourOn(parseDate("2026-11-02"), now, calendar), parseInstant("2026-11-02T10:20:00-05:00"));
  });

  test("today is now itself, to the second", () => {
    const now = parseInstant("2026-10-30T10:20:30-04:00");
    assert.equal(sameHourOn(parseDate("2026-10-30"), now, calendar), now);
  });

  test("what was supposed for later is recorded as of now; an interview keeps its day", () => {
    const now = parseInstant("2026-11-16T10:00:00-05:00");
    const ahead = "2026-11-24T10:00:00-05:00[America/New_York]";
    const interview = { kind: "interview", at: ahead, end: "2026-11-24T11:00:00-05:00", with: [] } as const;
    assert.deepEqual(asHappened([{ kind: "note", at: ahead, note: "x" }, interview], now, ZONE), [
      { kind: "note", at: "2026-11-16T10:00:00-05:00[America/New_York]", note: "x" },
      interview,
    ]);
  });
});
