import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDate } from "../../engine/index.ts";
import { dayByKey, mondayOf, weeksFrom } from "./day-weeks.ts";

const MONDAY = parseDate("2026-11-16");

test("a week begins on Monday, whatever day it is looked up by", () => {
  assert.equal(mondayOf(MONDAY), MONDAY);
  assert.equal(mondayOf(parseDate("2026-11-22")), MONDAY); // a Sunday
});

test("the weekend stands apart from the business days", () => {
  const [first, second] = weeksFrom(parseDate("2026-11-18"), 2, [6, 7]);
  assert.deepEqual(first, {
    monday: MONDAY,
    business: [MONDAY, MONDAY + 1, MONDAY + 2, MONDAY + 3, MONDAY + 4],
    weekend: [MONDAY + 5, MONDAY + 6],
  });
  assert.equal(second?.monday, MONDAY + 7);
});

test("a weekend on Friday and Saturday leaves Sunday among the business days", () => {
  const [week] = weeksFrom(MONDAY, 1, [5, 6]);
  assert.deepEqual(week?.weekend, [MONDAY + 4, MONDAY + 5]);
  assert.deepEqual(week?.business, [MONDAY, MONDAY + 1, MONDAY + 2, MONDAY + 3, MONDAY + 6]);
});

test("arrows go by the day and by the week, and follow the direction of reading", () => {
  assert.equal(dayByKey("ArrowRight", MONDAY, false), MONDAY + 1);
  assert.equal(dayByKey("ArrowRight", MONDAY, true), MONDAY - 1);
  assert.equal(dayByKey("ArrowDown", MONDAY, true), MONDAY + 7);
  assert.equal(dayByKey("PageUp", MONDAY, false), MONDAY - 28);
  assert.equal(dayByKey("End", MONDAY + 2, false), MONDAY + 6);
  assert.equal(dayByKey("x", MONDAY, false), undefined);
});
