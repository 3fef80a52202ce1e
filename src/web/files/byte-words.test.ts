import assert from "node:assert/strict";
import { it } from "node:test";
import { byteWords } from "./byte-words.ts";

it("an amount of data is said in the unit that fits it", () => {
  assert.deepEqual([0, 640, 999, 1000, 1_440_000, 999_600_000, 12_300_000_000].map(byteWords), [
    "0 bytes",
    "640 bytes",
    "999 bytes",
    "1 kB",
    "1.4 MB",
    "1 GB",
    "12.3 GB",
  ]);
});
