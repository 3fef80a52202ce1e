import assert from "node:assert/strict";
import { it } from "node:test";
import { DAY_LIMIT_REST_MS, LOOK_AGAIN_MS, lookAfter, retryAfter } from "./retry-times.ts";

it("a letter waits longer after each try, and four hours in the end; before the first as after it", () => {
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 6, 7, 12].map((tries) => (retryAfter(tries, 1_000) - 1_000) / 60_000),
    [5, 5, 15, 30, 60, 120, 240, 240, 240],
  );
});

it("a letter in doubt is looked for six times", () => {
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 6].map((looks) => lookAfter(looks, 1_000)),
    [61_000, 301_000, 901_000, 3_601_000, 14_401_000, 86_401_000, null],
  );
});

it("a mailbox that cannot be asked is left for half an hour, one that sent its day's letters for a day", () => {
  assert.equal(LOOK_AGAIN_MS, 1_800_000);
  assert.equal(DAY_LIMIT_REST_MS, 86_400_000);
});
