import assert from "node:assert/strict";
import { it } from "node:test";
import { dayOfCivil } from "../../time/index.ts";
import { withDay, withoutToday, withWeekday } from "./date-wording.ts";
import { findDates } from "./find-dates.ts";

/** Friday 20 November 2026. */
const FRIDAY = dayOfCivil(2026, 11, 20);

function turned(written: string, day = FRIDAY): string {
  return withDay(written, findDates(written.toLowerCase())[0]!, day);
}

it("another weekday is as long or short as the one it replaces", () => {
  assert.equal(withWeekday("Friday the 21st", 6), "Saturday the 21st");
  assert.equal(withWeekday("Fri 21 Nov", 6), "Sat 21 Nov");
  assert.equal(withWeekday("MONDAY, November 17", 2), "Tuesday, November 17");
  assert.equal(withWeekday("Tues the 18th", 3), "Wed the 18th");
  assert.equal(withWeekday("21 Nov, Fri", 6), "21 Nov, Fri");
});

it("another day is written in the manner of the one it replaces", () => {
  assert.equal(turned("Monday"), "Friday");
  assert.equal(turned("next Tuesday"), "next Friday");
  assert.equal(turned("last WEDNESDAY"), "last Friday");
  assert.equal(turned("Thursday", FRIDAY + 1), "Saturday");
  assert.equal(turned("Saturday", FRIDAY + 2), "Sunday");
  assert.equal(turned("Sunday", FRIDAY + 3), "Monday");
  assert.equal(turned("Friday the 13th"), "Friday the 20th");
  assert.equal(turned("Monday 9"), "Friday 20");
  assert.equal(turned("the 9th"), "the 20th");
  assert.equal(turned("25 November"), "Friday 20 November");
});

it("the endings of days are those that people write", () => {
  const written = [1, 2, 3, 4, 10, 11, 12, 13, 14, 20, 21, 22, 23, 24, 30].map((dayOfMonth) =>
    turned("the 5th", dayOfCivil(2026, 11, dayOfMonth)),
  );
  assert.deepEqual(written, [
    ...["the 1st", "the 2nd", "the 3rd", "the 4th", "the 10th"],
    ...["the 11th", "the 12th", "the 13th", "the 14th", "the 20th"],
    ...["the 21st", "the 22nd", "the 23rd", "the 24th", "the 30th"],
  ]);
});

it("today becomes yesterday, a date, or a weekday that owns something", () => {
  const today = FRIDAY;
  const instead = (day: number, before: string, after = "") => withoutToday(day, today, { before, after });
  assert.equal(instead(FRIDAY, "thank you for "), "today");
  assert.equal(instead(FRIDAY - 1, "thank you for "), "yesterday");
  assert.equal(instead(FRIDAY - 4, "thank you for ", "'s talk"), "Monday");
  assert.equal(instead(FRIDAY - 4, "thank you for ", "’s talk"), "Monday");
  assert.equal(instead(FRIDAY - 4, "thank you for "), "Monday 16 November");
  assert.equal(instead(FRIDAY - 4, "we spoke "), "on Monday 16 November");
  assert.equal(instead(FRIDAY - 4, "we spoke ", ", it's true"), "on Monday 16 November");
  assert.equal(instead(FRIDAY - 4, "we spoke for ever, "), "on Monday 16 November");
});
