import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { civilOfDay, dayOfCivil, dayOfLocalMs, daysInMonth, weekdayOf } from "./civil.ts";

describe("the Gregorian calendar", () => {
  it("counts days as Temporal does, in the years of four centuries and far outside them", () => {
    const epoch = Temporal.PlainDate.from("1970-01-01");
    for (const start of [-800_000, -135_200, 2_900_000]) {
      for (let day = start; day < start + 150_000; day += 61) {
        const { year, month, day: dayOfMonth, dayOfWeek, daysInMonth: length } = epoch.add({ days: day });
        assert.deepEqual(civilOfDay(day), { year, month, dayOfMonth });
        assert.equal(dayOfCivil(year, month, dayOfMonth), day);
        assert.equal(weekdayOf(day), dayOfWeek);
        assert.equal(daysInMonth(year, month), length);
      }
    }
  });

  it("counts on at the ends of months, years and centuries", () => {
    const ends = [
      [1999, 12, 31, 10_956],
      [2000, 1, 1, 10_957],
      [2000, 2, 29, 11_016],
      [2000, 3, 1, 11_017],
      [2100, 2, 28, 47_540],
      [2100, 3, 1, 47_541],
      [0, 2, 29, -719_469],
      [0, 3, 1, -719_468],
      [-1, 12, 31, -719_529],
    ] as const;
    for (const [year, month, dayOfMonth, day] of ends) {
      assert.equal(dayOfCivil(year, month, dayOfMonth), day);
      assert.deepEqual(civilOfDay(day), { year, month, dayOfMonth });
    }
  });

  it("has no month before January nor after December", () => {
    assert.deepEqual(
      [0, 1, 12, 13].map((month) => daysInMonth(2026, month)),
      [0, 31, 31, 0],
    );
  });

  it("puts a moment before 1970 on the date it is of", () => {
    assert.deepEqual(
      [-86_400_001, -86_400_000, -1, 0, 86_399_999, 86_400_000].map(dayOfLocalMs),
      [-2, -1, -1, 0, 0, 1],
    );
  });
});
