import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BusinessCalendar, parseDate, parseInstant } from "../../engine/index.ts";
import { type DateContext, loadDateReader, understoodDay, understoodMoment } from "./index.ts";

const calendar = new BusinessCalendar({
  timeZone: "America/New_York",
  weekend: [6, 7],
  holidays: [{ on: parseDate("2026-11-26"), name: "Thanksgiving Day" }],
  workdays: [],
  openMinute: 9 * 60,
  closeMinute: 17 * 60,
});

/** Monday 16 November 2026, 23:30 in New York: already Tuesday in most of the world. */
const now = parseInstant("2026-11-16T23:30:00-05:00");
const reader = await loadDateReader();

function read(text: string, direction: DateContext["direction"]): string {
  const moment = reader.readMomentText(text, { now, calendar, direction });
  if (!moment.ok) return `expected ${moment.error}`;
  const { day, at } = moment.value;
  return at === undefined ? understoodDay(day) : understoodMoment(at, calendar);
}

const AHEAD: readonly (readonly [string, string])[] = [
  ["today", "Monday 16 November 2026"],
  ["tomorrow", "Tuesday 17 November 2026"],
  ["friday", "Friday 20 November 2026"],
  ["by Friday.", "Friday 20 November 2026"],
  ["monday", "Monday 23 November 2026"],
  ["this friday", "Friday 20 November 2026"],
  ["next friday", "Friday 27 November 2026"],
  ["monday next week", "Monday 23 November 2026"],
  ["in two weeks", "Monday 30 November 2026"],
  ["in a fortnight", "Monday 30 November 2026"],
  ["in 10 days", "Thursday 26 November 2026"],
  ["the day after tomorrow", "Wednesday 18 November 2026"],
  ["nov 20", "Friday 20 November 2026"],
  ["20 november", "Friday 20 November 2026"],
  ["fri 20 nov", "Friday 20 November 2026"],
  ["november 20th, 2027", "Saturday 20 November 2027"],
  ["the 20th", "Friday 20 November 2026"],
  ["20/11", "Friday 20 November 2026"],
  ["20.11.2026", "Friday 20 November 2026"],
  ["nov 13", "Friday 13 November 2026"],
  ["1 feb", "Monday 1 February 2027"],
  ["2026-11-20", "Friday 20 November 2026"],
  ["2028-02-29", "Tuesday 29 February 2028"],
];

const PAST: readonly (readonly [string, string])[] = [
  ["yesterday", "Sunday 15 November 2026"],
  ["friday", "Friday 13 November 2026"],
  ["on tuesday", "Tuesday 10 November 2026"],
  ["monday", "Monday 9 November 2026"],
  ["two days ago", "Saturday 14 November 2026"],
  ["nov 13", "Friday 13 November 2026"],
  ["1 feb", "Sunday 1 February 2026"],
  ["the 20th", "Tuesday 20 October 2026"],
  ["last night", "Sunday 15 November 2026"],
];

const MOMENTS: readonly (readonly [string, string])[] = [
  ["friday 2pm", "Friday 20 November 2026, 14:00"],
  ["friday at 14:30", "Friday 20 November 2026, 14:30"],
  ["nov 20 at 9", "Friday 20 November 2026, 09:00"],
  ["14:00", "Monday 16 November 2026, 14:00"],
  ["at 2", "Monday 16 November 2026, 14:00"],
  ["02:00", "Monday 16 November 2026, 02:00"],
  ["12am", "Monday 16 November 2026, 00:00"],
  ["noon", "Monday 16 November 2026, 12:00"],
  ["now", "Monday 16 November 2026, 23:30"],
  ["20 minutes ago", "Monday 16 November 2026, 23:10"],
  ["in 3 hours", "Tuesday 17 November 2026, 02:30"],
  ["yesterday 3pm", "Sunday 15 November 2026, 15:00"],
  ["2026-11-20 14:00", "Friday 20 November 2026, 14:00"],
  ["2026-11-20T14:00:00-08:00", "Friday 20 November 2026, 17:00"],
];

const REFUSED: readonly (readonly [string, string])[] = [
  ["feb 30", "expected a day that exists"],
  ["31 nov", "expected a day that exists"],
  ["2026-02-30", "expected a day that exists"],
  ["31/13", "expected a day that exists"],
  ["fri 21 nov", "expected a weekday that agrees with its date: Saturday 21 November 2026"],
  ["3/4", "expected a month by its name, since this may be Saturday 3 April 2027 or Thursday 4 March 2027"],
  ["in november", 'expected a day: "november" names none'],
  ["friday or monday", "expected one day, not 2"],
  ["soon", 'expected a day such as "friday", "in two weeks", "nov 20" or 2026-11-20'],
  ["", 'expected a day such as "friday", "in two weeks", "nov 20" or 2026-11-20'],
  ["friday 25:00", "expected a time of day such as 14:30 or 2:30pm"],
  [
    "friday week",
    'expected a day such as "friday", "in two weeks", "nov 20" or 2026-11-20; only "friday" was understood',
  ],
];

describe("dates as people say them", () => {
  for (const [text, understood] of AHEAD) {
    it(`ahead of Monday 16 November, "${text}" is ${understood}`, () => {
      assert.equal(read(text, "ahead"), understood);
    });
  }

  for (const [text, understood] of PAST) {
    it(`of something that happened, "${text}" is ${understood}`, () => {
      assert.equal(read(text, "past"), understood);
    });
  }

  for (const [text, understood] of MOMENTS) {
    it(`"${text}" is ${understood}, by the company's clock`, () => {
      assert.equal(read(text, "ahead"), understood);
    });
  }

  for (const [text, said] of REFUSED) {
    it(`"${text}" is refused`, () => {
      assert.equal(read(text, "ahead"), said);
    });
  }

  it("a week or a month ends with its last business day", () => {
    assert.equal(read("this week", "ahead"), "Friday 20 November 2026");
    assert.equal(read("next week", "ahead"), "Friday 27 November 2026");
    assert.equal(read("by the end of next week", "ahead"), "Friday 27 November 2026");
    assert.equal(read("end of the month", "ahead"), "Monday 30 November 2026");
    assert.equal(read("next month", "ahead"), "Thursday 31 December 2026");
  });

  it("business days are counted past the weekend and a holiday", () => {
    // Tue 17 to Fri 20, Mon 23 to Wed 25, Fri 27.
    assert.equal(read("in 8 business days", "ahead"), "Friday 27 November 2026");
  });

  it("a time that a clock change skips is the one an hour on", () => {
    assert.equal(read("2027-03-14 02:30", "ahead"), "Sunday 14 March 2027, 03:30");
  });

  it("days are found in free words, in their order", () => {
    const found = reader.findDaysIn("decision by friday, monday at the latest", { now, calendar, direction: "ahead" });
    assert.deepEqual(
      found.map(({ day }) => (day.ok ? understoodDay(day.value) : day.error)),
      ["Friday 20 November 2026", "Monday 23 November 2026"],
    );
    assert.deepEqual(reader.findDaysIn("Finance has to sign", { now, calendar, direction: "ahead" }), []);
  });
});
