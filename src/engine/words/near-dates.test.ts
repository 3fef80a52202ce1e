import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dayOfCivil } from "../time/index.ts";
import { withNearDates } from "./near-dates.ts";

/** A Monday. */
const TODAY = dayOfCivil(2026, 11, 16);

describe("a sentence of a plan as it is said on Monday 16 November 2026", () => {
  const said: readonly (readonly [given: string, near: string])[] = [
    [
      "Thank Lee by Monday 16 November, 15:00, then rest until Tuesday 24 November.",
      "Thank Lee by 15:00, then rest until Tuesday the 24th.",
    ],
    ["Thank Lee by email, until Monday 16 November, 15:00.", "Thank Lee by email, until 15:00 today."],
    ["Wait until Tuesday 17 November, 10:00 (09:00 in Chicago).", "Wait until tomorrow, 10:00 (09:00 in Chicago)."],
    ["Let it go on Friday 18 December.", "Let it go on Friday 18 December."],
    ["It opens on Friday 20 November.", "It opens on Friday."],
    ["It opens on Monday 16 November.", "It opens today."],
    ["It opens on Tuesday 17 November.", "It opens tomorrow."],
    [
      "Was due Friday 13 November, still fine until Monday 23 November.",
      "Was due Friday 13 November, still fine until Monday the 23rd.",
    ],
    ["Keep in touch from Thursday 4 February 2027.", "Keep in touch from Thursday 4 February 2027."],
    ["Nothing is planned.", "Nothing is planned."],
    ["Write on Monday 16 November, 15:00.", "Write today, 15:00."],
    ["Monday 16 November, 15:00 is best.", "today, 15:00 is best."],
    ["Open from Monday 16 November, 15:00.", "Open from 15:00 today."],
    ["Write by Monday 16 November.", "Write by today."],
    ["Write on Tuesday 17 November.", "Write tomorrow."],
    ["Write by Wednesday 18 November, 09:00.", "Write by Wednesday, 09:00."],
    ["Write by Sunday 22 November.", "Write by Sunday."],
    ["Write by Tuesday 24 November, 09:00.", "Write by Tuesday the 24th, 09:00."],
    ["Tuesday 1 December or Wednesday 2 December", "Tuesday the 1st or Wednesday the 2nd"],
    ["Thursday 3 December or Monday 7 December", "Thursday the 3rd or Monday the 7th"],
    ["Tuesday 8 December or Sunday 15 November", "Tuesday 8 December or Sunday 15 November"],
    ["Write by Friday 20 November 2026.", "Write by Friday."],
    ["Write by Saturday 20 November 2027.", "Write by Saturday 20 November 2027."],
  ];
  for (const [given, near] of said) it(near, () => assert.equal(withNearDates(given, TODAY), near));

  it("the eleventh to the thirteenth are no first, second and third", () => {
    const said =
      "Friday 11 December, Saturday 12 December, Sunday 13 December, Monday 21 December, Tuesday 22 December";
    assert.equal(
      withNearDates(said, dayOfCivil(2026, 12, 1)),
      "Friday the 11th, Saturday the 12th, Sunday the 13th, Monday the 21st, Tuesday the 22nd",
    );
  });

  it("a date of the year before is not taken for one of this year", () => {
    assert.equal(withNearDates("on Thursday 31 December", dayOfCivil(2027, 1, 2)), "on Thursday 31 December");
  });

  it("a date without a year is the nearest of its name", () => {
    const newYearsEve = dayOfCivil(2026, 12, 31);
    assert.equal(withNearDates("from Friday 1 January", newYearsEve), "from tomorrow");
  });
});
