import assert from "node:assert/strict";
import { it } from "node:test";
import { watchClock } from "./clock-watch.ts";

const NOW = Date.UTC(2026, 10, 16, 14);
const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;

function toldOf(...behindMs: readonly number[]): readonly (number | null)[] {
  const told: (number | null)[] = [];
  const watch = watchClock((off) => told.push(off));
  for (const behind of behindMs) watch(NOW + behind, NOW);
  return told;
}

it("a clock that is five minutes off is right enough", () => {
  assert.deepEqual(toldOf(0, 5 * MINUTE, -5 * MINUTE), []);
});

it("a clock that is a year behind or ahead is told, once", () => {
  assert.deepEqual(toldOf(YEAR, YEAR + 900, YEAR), [YEAR]);
  assert.deepEqual(toldOf(-YEAR), [-YEAR]);
});

it("a clock that was set is told again, also when it is right", () => {
  assert.deepEqual(toldOf(YEAR, 10 * MINUTE, 0, 0), [YEAR, 10 * MINUTE, null]);
});
