import assert from "node:assert/strict";
import { test } from "node:test";
import { describeSaving } from "./describe-saving.ts";

test("what the server has is told apart from what is on the phone alone", () => {
  assert.equal(describeSaving({ kind: "saved", at: "09:58" }, true), "Saved, 09:58");
  assert.equal(describeSaving({ kind: "saved-here" }, true), "Saved on this phone");
  assert.equal(describeSaving({ kind: "saved-here" }, false), "Saved on this device");
});

test("on its way to the server it is no more than saved here", () => {
  assert.equal(describeSaving({ kind: "saving" }, true), "Saved on this phone");
  assert.equal(describeSaving({ kind: "signed-out" }, true), "Saved on this phone");
});

test("what is not saved says why, and what was refused says how much", () => {
  assert.equal(
    describeSaving({ kind: "not-saved", because: "the disk is full" }, true),
    "Not saved: the disk is full.",
  );
  assert.equal(describeSaving({ kind: "refused", count: 1 }, false), "One entry was not taken");
  assert.equal(describeSaving({ kind: "refused", count: 3 }, false), "3 entries were not taken");
});
