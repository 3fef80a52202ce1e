import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { businessCalendarOf } from "../calendar/index.ts";
import { getTimeZone, parseDate, parseInstant } from "../time/index.ts";
import {
  describeDay,
  describeDayFrom,
  describeDayInSubject,
  describeDayShort,
  describeMoment,
  describeMomentFrom,
  describeMomentFromShort,
  describeMomentInZones,
  placeOfZone,
} from "./date-words.ts";

const calendar = businessCalendarOf({
  timeZone: "America/Chicago",
  weekend: [6, 7],
  holidays: [],
  workdays: [],
  openMinute: 540,
  closeMinute: 1020,
});
const monday = parseInstant("2026-11-16T10:00:00-06:00");

function at(text: string): number {
  return parseInstant(`2026-11-${text}:00-06:00`);
}

describe("dates in words", () => {
  it("a date has its weekday first", () => {
    const day = parseDate("2026-11-16");
    assert.equal(describeDay(day), "Monday 16 November");
    assert.equal(describeDayShort(day), "Mon 16 Nov");
    assert.equal(describeDayInSubject(day), "Nov 16");
  });

  it("a year is said where it is not this one", () => {
    const today = parseDate("2026-11-16");
    assert.equal(describeDay(parseDate("2027-03-18"), today), "Thursday 18 March 2027");
    assert.equal(describeDayShort(parseDate("2027-03-18"), today), "Thu 18 Mar 2027");
    assert.equal(describeDay(parseDate("2026-12-31"), today), "Thursday 31 December");
  });

  it("two dates that share a place in memory keep their own names", () => {
    const day = parseDate("2026-11-16");
    assert.equal(describeDay(day), "Monday 16 November");
    assert.equal(describeDay(day + 2048), "Friday 25 June");
    assert.equal(describeDay(day), "Monday 16 November");
    assert.equal(describeDay(day - 2048 * 40), "Tuesday 3 August");
  });

  it("a moment has its hour after the date", () => {
    assert.equal(describeMoment(at("24T09:00"), calendar), "Tuesday 24 November, 09:00");
  });

  it("today, tomorrow and yesterday are called so, and a weekday within six days by its name", () => {
    assert.equal(describeMomentFrom(at("16T15:00"), monday, calendar), "today, 15:00");
    assert.equal(describeMomentFrom(at("17T09:00"), monday, calendar), "tomorrow, 09:00");
    assert.equal(describeMomentFrom(at("15T17:00"), monday, calendar), "yesterday, 17:00");
    assert.equal(describeMomentFrom(at("22T09:00"), monday, calendar), "Sunday, 09:00");
    assert.equal(describeMomentFrom(at("23T09:00"), monday, calendar), "Monday 23 November, 09:00");
    assert.equal(describeMomentFrom(at("10T09:00"), monday, calendar), "Tuesday, 09:00");
    assert.equal(describeMomentFrom(at("09T09:00"), monday, calendar), "Monday 9 November, 09:00");
    assert.equal(describeMomentFromShort(at("24T09:00"), monday, calendar), "Tue 24 Nov, 09:00");
    assert.equal(describeDayFrom(parseDate("2026-11-20"), parseDate("2026-11-16")), "Friday");
  });

  it("the company's clock follows in brackets, named by its city", () => {
    const own = getTimeZone("America/New_York");
    assert.equal(
      describeMomentInZones(at("17T09:00"), { own, calendar }),
      "Tuesday 17 November, 10:00 (09:00 in Chicago)",
    );
  });

  it("the weekday is said twice where the two clocks are not on the same date", () => {
    const own = getTimeZone("Asia/Tokyo");
    assert.equal(
      describeMomentInZones(at("17T17:00"), { own, calendar }),
      "Wednesday 18 November, 08:00 (Tuesday 17:00 in Chicago)",
    );
  });

  it("one clock is enough where both show the same", () => {
    const own = getTimeZone("America/Winnipeg");
    assert.equal(describeMomentInZones(at("17T09:00"), { own, calendar }), "Tuesday 17 November, 09:00");
  });

  it("a zone that is no place has its own name", () => {
    assert.equal(placeOfZone("America/Argentina/Buenos_Aires"), "in Buenos Aires");
    assert.equal(placeOfZone("UTC"), "UTC");
    assert.equal(placeOfZone("Etc/GMT+5"), "GMT+5");
  });
});
