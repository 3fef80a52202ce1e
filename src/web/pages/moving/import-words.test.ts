import assert from "node:assert/strict";
import { it } from "node:test";
import { importWords, shownImports } from "./import-words.ts";

const job = {
  id: "a",
  state: "waiting",
  total: 5_000,
  checked: 0,
  taken: 0,
  askedAt: "2026-11-23T09:00:00+00:00[UTC]",
  endedAt: null,
} as const;
const NOON = Date.UTC(2026, 10, 23, 12);

it("an upload says how far it is, and at its end what came of it", () => {
  assert.equal(importWords(job), "5,000 applications will be imported in a moment.");
  assert.equal(importWords({ ...job, checked: 1_200 }), "1,200 of 5,000 applications looked through.");
  assert.equal(importWords({ ...job, checked: 5_000, taken: 500 }), "500 of 5,000 applications written.");
  assert.equal(importWords({ ...job, state: "done" }), "5,000 applications imported.");
  assert.equal(
    importWords({ ...job, state: "refused" }),
    "Nothing of 5,000 applications was imported: something does not fit.",
  );
});

it("whoever comes back sees what is on its way in, and the last that ended for a day", () => {
  const done = { ...job, state: "done" } as const;
  const seen = new Set<string>();
  const tomorrow = { now: NOON + 24 * 3_600_000, seen };
  assert.deepEqual(shownImports([done, job, { ...done, id: "b" }], { now: NOON, seen }), [done, job]);
  assert.deepEqual(shownImports([done], tomorrow), []);
  assert.deepEqual(shownImports([done], { ...tomorrow, seen: new Set(["a"]) }), [done]);
});
