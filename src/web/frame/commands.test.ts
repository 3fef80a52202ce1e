import assert from "node:assert/strict";
import { test } from "node:test";
import { KEY_USES, meaningOf } from "./commands.ts";

test("a key does its one thing, in either case of letter", () => {
  assert.deepEqual(meaningOf("m", undefined), { command: "may-i" });
  assert.deepEqual(meaningOf("M", undefined), { command: "may-i" });
  assert.deepEqual(meaningOf("Escape", undefined), { command: "close" });
  assert.deepEqual(meaningOf("?", undefined), { command: "all-keys" });
});

test("G waits for a second key, which then leads somewhere", () => {
  assert.deepEqual(meaningOf("g", undefined), { prefix: "G" });
  assert.deepEqual(meaningOf("t", "G"), { command: "go-today" });
  assert.deepEqual(meaningOf("b", "G"), { command: "go-board" });
});

test("a second key that leads nowhere does what it does alone", () => {
  assert.deepEqual(meaningOf("j", "G"), { command: "next" });
  assert.deepEqual(meaningOf("g", "G"), { prefix: "G" });
});

test("other keys mean nothing", () => {
  assert.deepEqual(meaningOf("t", undefined), {});
  assert.deepEqual(meaningOf("F5", undefined), {});
});

test("no two commands share their keys", () => {
  const spelled = KEY_USES.map(({ keys }) => keys.join(" "));
  assert.equal(new Set(spelled).size, spelled.length);
});
