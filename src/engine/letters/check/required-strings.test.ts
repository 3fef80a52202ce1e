import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PatternSet } from "./pattern-set.ts";
import { requiredStrings } from "./required-strings.ts";

describe("strings that every match holds", () => {
  const cases: readonly (readonly [RegExp, readonly string[] | undefined])[] = [
    [/\bsorry to bother\b/, ["sorry to bother"]],
    [/\b(?:answer|reply) by\b/, ["answer by", "reply by"]],
    [/\bwhen (?:will|do) (?:\w+ ){0,3}decide\b/, ["decide"]],
    [/\bnobody\b[^.]{0,30}\bcalled\b/, ["nobody"]],
    [/\bignor(?:e|ed|ing)? me\b/, ["ignor me", "ignore me", "ignored me", "ignoring me"]],
    [/(?:very )*urgent/, ["urgent"]],
    [/\burgent(?! care)/, ["urgent"]],
    [/!\s?!+/, undefined],
    [/\w+/, undefined],
    [/asap|no/, undefined],
  ];
  for (const [pattern, expected] of cases) {
    it(`${pattern} holds ${expected?.join(", ") ?? "none that helps"}`, () => {
      assert.deepEqual(requiredStrings(pattern), expected);
    });
  }

  it("a set tries only the patterns that may match, and those that it cannot tell", () => {
    const set = new PatternSet([/\bsorry to bother\b/, /\banswer by\b/, /\d/]);
    assert.deepEqual([...set.candidates("please answer by friday")], [0, 1, 1]);
    assert.deepEqual([...set.candidates("so sorry to bother")], [1, 0, 1]);
    assert.equal(set.test("sorry to bother you"), true);
    assert.equal(set.test("sorry to say"), false);
  });
});
