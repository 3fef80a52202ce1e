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
    [/abc/, ["abc"]],
    [/ab/, undefined],
    [/ABC/, ["abc"]],
    [/ab?cde/, ["acde", "abcde"]],
    [/abc?/, undefined],
    [/(?:abc)?def/, ["def", "abcdef"]],
    [/(?:abc)*def/, ["def"]],
    [/(?:abc)+d/, ["abc"]],
    [/(?:abc){2}/, ["abc"]],
    [/(?:abc){0,2}def/, ["def"]],
    [/(?:abc){2,}/, ["abc"]],
    [/abc.def/, ["abc"]],
    [/abc.defg/, ["defg"]],
    [/abc\.def/, ["abc.def"]],
    [/abc\ddef/, ["abc"]],
    [/abc[de]f/, ["abcdf", "abcef"]],
    [/abc[d-f]g/, ["abc"]],
    [/abc[^d]efg/, ["abc"]],
    [/abc[abcde]fg/, ["abc"]],
    [/abc[' ]d/, ["abc'd", "abc d"]],
    [/^abc$/, ["abc"]],
    [/\babc\B/, ["abc"]],
    [/abc(?=def)/, ["abc"]],
    [/abc(?!def)/, ["abc"]],
    [/(?<=xyz)abc/, ["abc"]],
    [/(?<!xyz)abc/, ["abc"]],
    [/(?<name>abc)d\k<name>/u, ["abcd"]],
    [/abc\p{L}def/u, ["abc"]],
    [/\P{L}abcd/u, ["abcd"]],
    [/abc|defg/, ["abc", "defg"]],
    [/abc|de/, undefined],
    [/(?:abc|defg)hi/, ["abchi", "defghi"]],
    [/(?:abc|d.)hij/, ["hij"]],
    [/abcdef.abc/, ["abcdef"]],
    [/abcdefgh.abcdefg/, ["abcdefgh"]],
    [/(?:a|b)(?:c|d)(?:e|f)/, ["ace", "acf", "ade", "adf", "bce", "bcf", "bde", "bdf"]],
    [/a{3}/, undefined],
    [/abc??d/, ["abd", "abcd"]],
    [/abc+?d/, undefined],
    [/[a\]]bcd/, ["bcd"]],
    [/[\w]bcd/, ["bcd"]],
    [/x|abc/, undefined],
    [/(?:abcd.)?ef/, undefined],
    [/(?:abcd.)*ef/, undefined],
    [/(?:abcd.){0,2}ef/, undefined],
    [/(?:abcd.){1,2}ef/, ["abcd"]],
    [/(?:abc)/, ["abc"]],
    [/\/abc/, ["/abc"]],
    [
      /(?:a|b|c|d|e|f|g|h|i)(?:a|b|c|d|e|f|g|h|i)xyz/,
      ["axyz", "bxyz", "cxyz", "dxyz", "exyz", "fxyz", "gxyz", "hxyz", "ixyz"],
    ],
    [/(?:abc|def)(?:ghi|jkl)?/, ["abc", "abcghi", "abcjkl", "def", "defghi", "defjkl"]],
    [/abc(?:d(?:e|f)|g)h/, ["abcdeh", "abcdfh", "abcgh"]],
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
    assert.deepEqual([...set.candidates("sorry, no answer but by car")], [0, 0, 1]);
    assert.equal(set.test("sorry to bother you"), true);
    assert.equal(set.test("sorry to say"), false);
  });

  it("patterns of the same string, and of three letters, are each tried", () => {
    const set = new PatternSet([/\byes(?: sir)?\b/, /^yes\b/, /\byet\b/, /\byesterday\b/]);
    assert.deepEqual([...set.candidates("yes")], [1, 1, 0, 0]);
    assert.deepEqual([...set.candidates("yet")], [0, 0, 1, 0]);
    assert.deepEqual([...set.candidates("yesterday")], [1, 1, 0, 1]);
    assert.deepEqual([...set.candidates("")], [0, 0, 0, 0]);
  });
});
