import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { businessCalendarOf, parseInstant } from "../../../engine/index.ts";
import { nearSentence } from "./near-sentence.ts";

const own = businessCalendarOf({
  timeZone: "America/New_York",
  weekend: [6, 7],
  holidays: [],
  workdays: [],
  openMinute: 0,
  closeMinute: 1440,
});
// A Monday.
const asOf = parseInstant("2026-11-16T10:00:00-05:00[America/New_York]");
const say = (sentence: string) => nearSentence(sentence, asOf, own);

describe("a sentence of a plan, as it is said on the day", () => {
  test("today is said with its hour before it, tomorrow by its name, and a date eight days ahead exactly", () => {
    assert.equal(
      say(
        "Thank Lee by Monday 16 November, 15:00, answer Dana by Tuesday 17 November, then rest until Tuesday 24 November.",
      ),
      "Thank Lee by 15:00 today, answer Dana by tomorrow, then rest until Tuesday 24 November.",
    );
  });

  test("a moment in two zones keeps both hours", () => {
    assert.equal(
      say("Nothing to do until Tuesday 17 November, 10:00 (09:00 in Chicago)."),
      "Nothing to do until tomorrow, 10:00 (09:00 in Chicago).",
    );
  });

  test("a weekday's name alone reaches six days ahead", () => {
    assert.equal(say("Wait until Sunday 22 November, 09:00."), "Wait until Sunday, 09:00.");
    assert.equal(say("Wait until Monday 23 November, 09:00."), "Wait until Monday 23 November, 09:00.");
  });

  test("the same date of another year stays exact", () => {
    assert.equal(say("Let it go on Tuesday 17 November 2027."), "Let it go on Tuesday 17 November 2027.");
  });

  test("what lay on a day is said without its preposition where today or tomorrow are meant", () => {
    assert.equal(say("The interview is on Tuesday 17 November, 14:00."), "The interview is tomorrow, 14:00.");
  });
});
