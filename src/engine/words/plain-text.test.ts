import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { quotable, quotableName } from "./plain-text.ts";

describe("what people typed, inside a sentence", () => {
  it("lines and spaces become single spaces, and a full stop goes", () => {
    assert.equal(quotable("  the  paper\non forecasting. ", 60), "the paper on forecasting");
    assert.equal(quotable("and so on...", 60), "and so on...");
  });

  it("a long text is cut at a word, and a long word anywhere", () => {
    assert.equal(quotable("the paper on hierarchical forecasting", 20), "the paper on…");
    assert.equal(quotable("a".repeat(10_000_000), 8), "aaaaaaa…");
  });

  it("is left as it is where it is one line already, to the last letter", () => {
    for (const text of ["a", "a b", "x".repeat(8), "é"]) assert.equal(quotable(text, 8), text);
    for (const text of [" a b", "a b ", "a  b", "a\tb", "a\u0000b", "a b."])
      assert.equal(quotable(text, 8), "a b", text);
    assert.equal(quotable("", 8), "");
    for (const text of [" a b", "a b ", "a  b", "a\tb"]) assert.equal(quotableName(text, 8), "a b");
  });

  it("is cut at a space where one is near, and inside a word that is longer", () => {
    assert.equal(quotable("abcdefg hijk", 8), "abcdefg…");
    assert.equal(quotable("abcdefgh ijk", 8), "abcdefg…");
    assert.equal(quotable(`${"a".repeat(15)} ${"b".repeat(40)}`, 30), `${"a".repeat(15)}…`);
    assert.equal(quotable(`${"a".repeat(14)} ${"b".repeat(40)}`, 30), `${"a".repeat(14)} ${"b".repeat(14)}…`);
    assert.equal(quotable("aaaaaa\u{10000}bbb", 8), "aaaaaa…");
    assert.equal(quotable("aaaaaa\ue100bbb", 8), "aaaaaa\ue100…");
  });

  it("a cut never halves a character", () => {
    assert.equal(quotable("abcde😀fghijklmnop", 7), "abcde…");
  });

  it("a name read from right to left is set apart", () => {
    assert.equal(quotableName("ليلى", 20), "\u2068ليلى\u2069");
    for (const name of ["\u0590", "\u08ff", "\ufb1d", "\ufdff", "\ufe70", "\ufefc"]) {
      assert.equal(quotableName(name, 20), `\u2068${name}\u2069`);
    }
    for (const name of ["\u0900", "王小明", "Жанна"]) assert.equal(quotableName(name, 20), name);
    assert.equal(quotableName("Sammy Davis Jr.", 20), "Sammy Davis Jr.");
  });
});
