import assert from "node:assert/strict";
import { test } from "node:test";
import { savingOf } from "./saving.ts";

const clockTime = (at: number) => `at ${at}`;

test("what syncing tells becomes what a person sees", () => {
  assert.deepEqual(savingOf({ kind: "saved", at: 5 }, clockTime), { kind: "saved", at: "at 5" });
  assert.deepEqual(savingOf({ kind: "saved", at: null }, clockTime), { kind: "saved", at: undefined });
  assert.deepEqual(savingOf({ kind: "saved-on-device", count: 2, reason: "unreachable" }, clockTime), {
    kind: "saved-here",
  });
  assert.deepEqual(savingOf({ kind: "signed-out", count: 2 }, clockTime), { kind: "signed-out" });
  assert.deepEqual(savingOf({ kind: "not-saved", reason: "disk-full" }, clockTime), {
    kind: "not-saved",
    because: "the disk is full",
  });
});
