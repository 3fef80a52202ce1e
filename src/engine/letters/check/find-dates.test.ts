import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatDate, parseDate } from "../../time/index.ts";
import { daysMeant, isImpossible } from "./date-meaning.ts";
import { findDates } from "./find-dates.ts";

/** Monday. */
const TODAY = parseDate("2026-11-16");

function days(text: string): readonly string[] {
  return findDates(text).map((date) => `${date.text}: ${daysMeant(date, TODAY).map(formatDate).join(" or ")}`);
}

describe("[letter.wrong-date] dates in a text", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["on friday, 20 november 2026", ["friday, 20 november 2026: 2026-11-20"]],
    ["by nov. 20th", ["nov. 20th: 2026-11-20"]],
    ["on the 20th of november", ["20th of november: 2026-11-20"]],
    ["by the 20th.", ["the 20th: 2026-10-20 or 2026-11-20"]],
    ["friday the 21st", ["friday the 21st: 2026-10-21 or 2026-11-21"]],
    ["on 2026-11-20", ["2026-11-20: 2026-11-20"]],
    ["by 20.11. or 20.11.2026", ["20.11: 2026-11-20", "20.11.2026: 2026-11-20"]],
    ["on 11/20", ["11/20: 2026-11-20"]],
    ["on 11/12", ["11/12: 2026-11-12 or 2026-12-11"]],
    ["in january? by january 4", ["in january: ", "january 4: 2027-01-04"]],
    ["yesterday and tomorrow", ["yesterday: 2026-11-15", "tomorrow: 2026-11-17"]],
    ["next friday", ["next friday: 2026-11-13 or 2026-11-20"]],
    ["24/7, 3/4 of it, version 3.2, 10.50 euro, the 2nd interview, on fridays", []],
    ["friday 10 am", ["friday: 2026-11-13 or 2026-11-20"]],
    ["within two weeks", ["within two weeks: "]],
  ];
  for (const [text, expected] of cases) {
    it(`"${text}"`, () => assert.deepEqual(days(text), expected));
  }

  const impossible = [
    "30 february",
    "31 november",
    "friday 21 november",
    "tuesday, november 20th, 2026",
    "friday the 21st",
    "monday 20/11",
  ];
  for (const text of impossible) {
    it(`"${text}" cannot be`, () => assert.equal(isImpossible(findDates(text)[0]!, TODAY), true));
  }

  for (const text of [
    "29 february 2028",
    "saturday the 21st",
    "friday the 20th",
    "friday 20/11",
    "sunday 13 december",
  ]) {
    it(`"${text}" can be`, () => assert.equal(isImpossible(findDates(text)[0]!, TODAY), false));
  }
});
