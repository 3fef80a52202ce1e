import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { encodeDates } from "../../scripts/holidays/encode-table.ts";
import { writeDate } from "./committed-tables.suite.ts";
import { decodeDates, toDate, toDay } from "./index.ts";

const covered = { from: 2015, to: 2040 };
const dates = (text: string, span = covered): string[] => decodeDates(text, covered, span).map(writeDate).sort();

describe("dates as tables write them", () => {
  it("a date stands for every year, or for those after the stroke", () => {
    assert.deepEqual(dates("12-25", { from: 2026, to: 2028 }), ["2026-12-25", "2027-12-25", "2028-12-25"]);
    assert.deepEqual(dates("06-19/2021-2022"), ["2021-06-19", "2022-06-19"]);
  });

  it("a list goes year by year, with gaps and with two days in a year", () => {
    assert.deepEqual(dates("2026:0403,,0414+0415"), ["2026-04-03", "2028-04-14", "2028-04-15"]);
    assert.deepEqual(dates("2026:0403,0326", { from: 2027, to: 2027 }), ["2027-03-26"]);
  });

  it("any other text is refused by name", () => {
    for (const text of ["", "1225", "12-25/2021", "2026:4-3", "tomorrow"]) {
      assert.throws(() => decodeDates(text, covered), { name: "SyntaxError", message: /where dates were expected/ });
    }
  });

  it("what is written is read back, whatever the days", () => {
    const day = fc.integer({ min: toDay(2015, 1, 1), max: toDay(2040, 12, 31) });
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 60 }), (days) => {
        const read = decodeDates(encodeDates(days), covered);
        assert.deepEqual([...read].sort(), [...days].sort());
      }),
    );
  });
});

describe("day numbers", () => {
  it("count from 1970-01-01 and know leap years", () => {
    assert.deepEqual(
      [toDay(1970, 1, 1), toDay(2026, 11, 22), toDay(2024, 2, 29), toDay(1600, 2, 29)],
      [0, 20_779, 19_782, -135_081],
    );
  });

  it("turn back into their date", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (day) => {
        const { year, month, date } = toDate(day);
        assert.equal(toDay(year, month, date), day);
        assert.ok(month >= 1 && month <= 12 && date >= 1 && date <= 31);
      }),
    );
  });
});
