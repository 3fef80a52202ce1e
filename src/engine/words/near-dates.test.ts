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
  ];
  for (const [given, near] of said) it(near, () => assert.equal(withNearDates(given, TODAY), near));

  it("a date without a year is the nearest of its name", () => {
    const newYearsEve = dayOfCivil(2026, 12, 31);
    assert.equal(withNearDates("from Friday 1 January", newYearsEve), "from tomorrow");
  });
});
