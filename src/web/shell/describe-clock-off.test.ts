import assert from "node:assert/strict";
import { test } from "node:test";
import { describeClockOff } from "./describe-clock-off.ts";

test("a wrong clock is told in the unit that a person would use", () => {
  assert.equal(
    describeClockOff(6 * 60_000),
    "The clock of this device is 6 minutes behind. Set it, and the dates here are right.",
  );
  assert.equal(
    describeClockOff(-3 * 3_600_000),
    "The clock of this device is 3 hours ahead. Set it, and the dates here are right.",
  );
  assert.equal(
    describeClockOff(365 * 86_400_000),
    "The clock of this device is 365 days behind. Set it, and the dates here are right.",
  );
});
