import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { civilOfDay, dayOfCivil } from "../../time/index.ts";
import { daysMeant, isImpossible, mayMean } from "./date-meaning.ts";
import type { DateMention } from "./find-dates.ts";

/** Monday 16 November 2026. */
const TODAY = dayOfCivil(2026, 11, 16);

function mention(parts: Partial<DateMention>): DateMention {
  return { start: 0, end: 0, text: "", ...parts };
}

function meant(parts: Partial<DateMention>, today = TODAY): readonly string[] {
  return daysMeant(mention(parts), today).map((day) => {
    const { year, month, dayOfMonth } = civilOfDay(day);
    return `${year}-${month}-${dayOfMonth}`;
  });
}

describe("the days that a date in a letter may mean", () => {
  it("tomorrow and yesterday are beside today", () => {
    assert.deepEqual(meant({ daysAway: 0 }), ["2026-11-16"]);
    assert.deepEqual(meant({ daysAway: 1 }), ["2026-11-17"]);
    assert.deepEqual(meant({ daysAway: -1 }), ["2026-11-15"]);
  });

  it("a weekday is the last one and the next", () => {
    assert.deepEqual(meant({ weekday: 1 }), ["2026-11-16", "2026-11-23"]);
    assert.deepEqual(meant({ weekday: 2 }), ["2026-11-10", "2026-11-17"]);
    assert.deepEqual(meant({ weekday: 7 }), ["2026-11-15", "2026-11-22"]);
  });

  it("a day without its month is the one before and the one after, today being both", () => {
    assert.deepEqual(meant({ dayOfMonth: 21 }), ["2026-10-21", "2026-11-21"]);
    assert.deepEqual(meant({ dayOfMonth: 3 }), ["2026-11-3", "2026-12-3"]);
    assert.deepEqual(meant({ dayOfMonth: 16 }), ["2026-11-16", "2026-11-16"]);
  });

  it("the 31st is looked for in months that have one, over the turn of the year", () => {
    assert.deepEqual(meant({ dayOfMonth: 31 }), ["2026-10-31", "2026-12-31"]);
    assert.deepEqual(meant({ dayOfMonth: 31 }, dayOfCivil(2027, 1, 1)), ["2026-12-31", "2027-1-31"]);
    assert.deepEqual(meant({ dayOfMonth: 30 }, dayOfCivil(2027, 2, 10)), ["2027-1-30", "2027-3-30"]);
    assert.deepEqual(meant({ dayOfMonth: 10 }, dayOfCivil(2026, 12, 20)), ["2026-12-10", "2027-1-10"]);
    assert.deepEqual(meant({ dayOfMonth: 32 }), []);
  });

  it("a day with its month is that of the nearest year", () => {
    assert.deepEqual(meant({ dayOfMonth: 20, month: 11 }), ["2026-11-20"]);
    assert.deepEqual(meant({ dayOfMonth: 4, month: 1 }), ["2027-1-4"]);
    assert.deepEqual(meant({ dayOfMonth: 20, month: 12 }, dayOfCivil(2027, 1, 5)), ["2026-12-20"]);
    assert.deepEqual(meant({ dayOfMonth: 29, month: 2 }, dayOfCivil(2027, 3, 1)), ["2028-2-29"]);
    assert.deepEqual(meant({ dayOfMonth: 30, month: 2 }), []);
  });

  it("a year that is named is meant, where it has that day", () => {
    assert.deepEqual(meant({ dayOfMonth: 3, month: 3, year: 2019 }), ["2019-3-3"]);
    assert.deepEqual(meant({ dayOfMonth: 28, month: 2, year: 2026 }), ["2026-2-28"]);
    assert.deepEqual(meant({ dayOfMonth: 29, month: 2, year: 2026 }), []);
  });

  it("11/12 is read both ways", () => {
    assert.deepEqual(meant({ dayOfMonth: 12, month: 11, isEitherWay: true }), ["2026-11-12", "2026-12-11"]);
    assert.deepEqual(meant({ dayOfMonth: 12, month: 11 }), ["2026-11-12"]);
  });

  it("next week names no day", () => {
    assert.deepEqual(meant({ isVague: true }), []);
  });
});

describe("whether a date in a letter may mean a day", () => {
  /** Of the days of two years around today, the first and the last that may be meant, and how many. */
  function range(parts: Partial<DateMention>): readonly (number | undefined)[] {
    const away = Array.from({ length: 731 }, (_, i) => i - 365).filter((each) =>
      mayMean(mention(parts), TODAY + each, TODAY),
    );
    return [away[0], away.at(-1), away.length];
  }

  it("a weekday may mean any within a month", () => {
    assert.deepEqual(range({ weekday: 1 }), [-28, 28, 9]);
    assert.deepEqual(range({ weekday: 4 }), [-25, 31, 9]);
    assert.deepEqual(range({ weekday: 5 }), [-31, 25, 9]);
    assert.deepEqual(range({ weekday: 6 }), [-30, 26, 9]);
  });

  it("a day without its month may mean any within six weeks", () => {
    assert.deepEqual(range({ dayOfMonth: 16 }), [-31, 30, 3]);
    assert.deepEqual(range({ dayOfMonth: 31 }), [-16, 45, 2]);
    assert.deepEqual(range({ dayOfMonth: 1 }), [-15, 15, 2]);
    assert.deepEqual(range({ dayOfMonth: 2 }), [-45, 16, 3]);
  });

  it("a day with its month, and tomorrow, mean one", () => {
    assert.deepEqual(range({ dayOfMonth: 20, month: 11 }), [4, 4, 1]);
    assert.deepEqual(range({ dayOfMonth: 20, month: 11, weekday: 1 }), [4, 4, 1]);
    assert.deepEqual(range({ daysAway: 1 }), [1, 1, 1]);
  });

  it("what is vague may mean any day", () => {
    assert.deepEqual(range({ isVague: true }), [-365, 365, 731]);
  });
});

describe("a date that no calendar has", () => {
  it("is 30 February, or a Friday that is a Saturday", () => {
    assert.equal(isImpossible(mention({ dayOfMonth: 30, month: 2 }), TODAY), true);
    assert.equal(isImpossible(mention({ dayOfMonth: 21, month: 11, weekday: 5 }), TODAY), true);
    assert.equal(isImpossible(mention({ dayOfMonth: 22, weekday: 5 }), TODAY), true);
  });

  it("is none that some month has on that weekday, and none that names no day", () => {
    assert.equal(isImpossible(mention({ dayOfMonth: 21, month: 11, weekday: 6 }), TODAY), false);
    assert.equal(isImpossible(mention({ dayOfMonth: 21, month: 11 }), TODAY), false);
    // Wednesday 21 October, Saturday 21 November.
    assert.equal(isImpossible(mention({ dayOfMonth: 21, weekday: 3 }), TODAY), false);
    assert.equal(isImpossible(mention({ weekday: 3 }), TODAY), false);
    assert.equal(isImpossible(mention({ isVague: true }), TODAY), false);
  });
});
