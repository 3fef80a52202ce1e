import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { fromKept, toKeepable } from "./nul-text.ts";

it("any text comes back from a database that cannot keep U+0000, and nothing else is changed", () => {
  const text = fc.string({ unit: fc.constantFrom("\0", "\u{10ffff}", "0", "1", "a", "🚲"), maxLength: 12 });
  fc.assert(
    fc.property(text, (given) => {
      const kept = toKeepable(given);
      assert.ok(!kept.includes("\0"));
      assert.equal(fromKept(kept), given);
    }),
  );
  assert.equal(toKeepable("plain 🚲 \\u0000"), "plain 🚲 \\u0000");
});
