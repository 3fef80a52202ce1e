import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { plainLine } from "./plain-line.ts";

describe("one visible line of what was typed", () => {
  it("is what was typed where that is such a line", () => {
    for (const text of ["a", "a b", "the Lisbon team!", "{~}", "x".repeat(80), "é", ""])
      assert.equal(plainLine(text, 80), text);
  });

  it("has single spaces, and none at its ends", () => {
    for (const text of [" a b", "a b ", "a  b", "a\tb", "\na\n\nb\n", "a \u00a0 b"])
      assert.equal(plainLine(text, 80), "a b");
    assert.equal(plainLine(" ", 80), "");
  });

  it("has round brackets for square ones", () => {
    assert.equal(plainLine("[a", 80), "(a");
    assert.equal(plainLine("a]", 80), "a)");
    assert.equal(plainLine("[[a]] [b]", 80), "((a)) (b)");
  });

  it("has accents put together, and nothing that is not seen", () => {
    assert.equal(plainLine("Zoe\u0308", 80), "Zoë");
    for (const unseen of [
      "\u007f",
      "\u0000",
      "\u001f",
      "\u00ad",
      "\u200b",
      "\u202e",
      "\u2066",
      "\ufeff",
      "\ue000",
      "\ud800",
      "\u{e0041}",
    ]) {
      assert.equal(plainLine(`a${unseen}b`, 80), "a b", unseen.codePointAt(0)!.toString(16));
    }
  });

  it("is cut at the last space that leaves room for the mark", () => {
    assert.equal(plainLine("abcdefghi jklm", 10), "abcdefghi…");
    assert.equal(plainLine("abcdefghij klm", 10), "abcdefghi…");
    assert.equal(plainLine("abcd fghij klm", 10), "abcd…");
  });

  it("is cut inside a word that is longer than 24 letters", () => {
    const cut = (before: number) => plainLine(`${"a".repeat(before)} ${"b".repeat(60)}`, 40);
    assert.equal(cut(17), `${"a".repeat(17)}…`);
    assert.equal(cut(16), `${"a".repeat(16)} ${"b".repeat(22)}…`);
  });

  it("is as long as it may be, and never cut through a character", () => {
    assert.equal(plainLine("a".repeat(11), 10), `${"a".repeat(9)}…`);
    assert.equal(plainLine(` ${"a".repeat(10)}`, 10), "a".repeat(10));
    for (const character of ["\u{10000}", "\u{10fc00}", "😀"]) {
      assert.equal(plainLine(`${"a".repeat(8)}${character}bbb`, 10), `${"a".repeat(8)}…`);
    }
    assert.equal(plainLine(`${"a".repeat(8)}\ue100bbb`, 10), `${"a".repeat(8)}\ue100…`);
  });

  it("is not looked for beyond four times its length", () => {
    assert.equal(plainLine(`${" ".repeat(39)}ab`, 10), "a");
    assert.equal(plainLine(`${" ".repeat(40)}ab`, 10), "");
  });
});
