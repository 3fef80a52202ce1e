import assert from "node:assert/strict";
import { it } from "node:test";
import { lowerUnits } from "./plain-units.ts";

it("a text in lower case has straight quotes, plain spaces and plain hyphens", () => {
  assert.equal(lowerUnits("Plain TEXT, 1 line."), "plain text, 1 line.");
  assert.equal(lowerUnits("It’s ‘So’ ´x` ʼn"), "it's 'so' 'x' 'n");
  assert.equal(lowerUnits("“A” „B” «C»"), '"a" "b" "c"');
  assert.equal(lowerUnits("A\tB\u00a0C\u2009D\rE\ufeffF"), "a b c d e f");
  assert.equal(lowerUnits("A\u2010B\u2011C–D"), "a-b-c–d");
  assert.equal(lowerUnits("ZOË\nÉmile"), "zoë\némile");
});

it("a letter that would grow stays as it is, so that places stay places", () => {
  assert.equal(lowerUnits("İSTANBUL, Ärger"), "İstanbul, ärger");
});
