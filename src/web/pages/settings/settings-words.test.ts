import assert from "node:assert/strict";
import { it } from "node:test";
import { clockWords } from "./clock-words.ts";

it("a clock that is off is told with how far, and to which side", () => {
  assert.equal(
    clockWords(7 * 60_000),
    "This device's clock is 7 minutes behind the clock of Fineline's server. Dates here follow this device.",
  );
  assert.equal(
    clockWords(-366 * 24 * 60 * 60_000),
    "This device's clock is 366 days ahead of the clock of Fineline's server. Dates here follow this device.",
  );
});
