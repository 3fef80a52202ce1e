import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { describeFault, faultAt, placeOfKey } from "./fault.ts";

test("a fault is one line with its source, place, expectation and what was found", () => {
  const fault = faultAt("facts[3].at", "a date", "tomorrow");
  assert.equal(describeFault(fault, "case.json"), 'case.json: facts[3].at: expected a date, got "tomorrow"');
  assert.equal(describeFault({ place: "", expected: "a case" }), "expected a case");
});

test("what was found is cut short, however long or deep it is", () => {
  const got = (value: unknown) => faultAt("", "", value).got;
  assert.equal(got("n".repeat(10_000_000)), `"${"n".repeat(57)}…"`);
  assert.equal(got([[[[[[1]]]]]]), "[[[[[…]]]]]");
  assert.equal(got({ a: { b: [1, true, null] } }), '{"a":{"b":[1,true,null]}}');
  assert.equal(got(undefined), "nothing");
  const list = got(Array.from({ length: 1_000_000 }, (_, n) => n));
  assert.equal(list, "[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,…]");
  const loop: Record<string, unknown> = {};
  loop.loop = loop;
  assert.ok(got(loop)!.length < 80);
});

test("what could break the line or turn it around is escaped", () => {
  assert.equal(
    faultAt("", "", "a\u202eb\u2028c\u0000\ud800 \u{e0001}\n").got,
    '"a\\u202eb\\u2028c\\u0000\\ud800 \\u{e0001}\\n"',
  );
  assert.equal(placeOfKey("topics", "a\nb"), 'topics["a\\nb"]');
});

test("any fault is one printable, well-formed line of bounded length", () => {
  fc.assert(
    fc.property(fc.anything(), fc.string({ unit: "binary" }), (value, key) => {
      const line = describeFault(faultAt(placeOfKey("", key), "a date", value));
      assert.ok(line.isWellFormed());
      assert.doesNotMatch(line, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      assert.ok(line.length < 1_000);
    }),
  );
});
