import assert from "node:assert/strict";
import { it } from "node:test";
import { isSameJsonText } from "./same-json.ts";

const same = [
  ['{"a":1,"b":[true,null]}', '{"b":[true,null],"a":1}'],
  ['{"__proto__":{"a":1}}', '{"__proto__":{"a":1}}'],
  ['"\\u00e9"', '"é"'],
  ["[]", "[]"],
] as const;

const different = [
  ['{"a":1}', '{"a":1,"b":2}'],
  ['{"a":1,"b":2}', '{"a":1,"c":2}'],
  ['{"__proto__":{"a":1}}', "{}"],
  ['{"__proto__":{"a":1}}', '{"__proto__":{"a":2}}'],
  ['{"a":1}', '{"toString":1}'],
  ["[1,2]", "[2,1]"],
  ["[1]", '{"0":1}'],
  ["null", "{}"],
  ['"1"', "1"],
] as const;

for (const [left, right] of same) {
  it(`${left} says the same as ${right}`, () => assert.equal(isSameJsonText(left, right), true));
}

for (const [left, right] of different) {
  it(`${left} says something else than ${right}`, () => {
    assert.equal(isSameJsonText(left, right), false);
    assert.equal(isSameJsonText(right, left), false);
  });
}
