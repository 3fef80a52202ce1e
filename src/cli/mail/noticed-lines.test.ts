import assert from "node:assert/strict";
import { it } from "node:test";
import { findByShortId } from "./noticed-lines.ts";

it("an id is found by its beginning, and with its number where a message gave several", () => {
  const ids = ["3f9a77", "3f9a77.1", "3fb000"];
  assert.deepEqual(findByShortId("3f9a", ids), ["3f9a77"]);
  assert.deepEqual(findByShortId("3f9a.1", ids), ["3f9a77.1"]);
  assert.deepEqual(findByShortId("3f", ids), ["3f9a77", "3fb000"]);
  assert.deepEqual(findByShortId("3f9a77.1", ids), ["3f9a77.1"]);
  assert.deepEqual(findByShortId("9", ids), []);
});

it("the beginning of an id is enough where nothing but its numbered part is left", () => {
  assert.deepEqual(findByShortId("3f9a", ["3f9a77.1"]), ["3f9a77.1"]);
});
