import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { escapeText, foldLine } from "./content-line.ts";

describe("content lines", () => {
  it("backslashes, semicolons, commas and line breaks of a text are escaped; control characters go", () => {
    assert.equal(escapeText("a\\b; c, d\r\ne\nf\rg\u0007\0h\ti"), "a\\\\b\\; c\\, d\\ne\\nf\\ngh\ti");
    assert.equal(escapeText("Check in with Dana: 9.00"), "Check in with Dana: 9.00");
    assert.equal(escapeText("half a pair \ud83d"), "half a pair \ufffd");
  });

  it("a line of 75 octets stays whole, one more is folded, and a continuation holds 74", () => {
    const line = "x".repeat(150);
    assert.equal(foldLine(line.slice(0, 75)), line.slice(0, 75));
    assert.equal(foldLine(line.slice(0, 76)), `${"x".repeat(75)}\r\n x`);
    assert.equal(foldLine(line), `${"x".repeat(75)}\r\n ${"x".repeat(74)}\r\n x`);
  });

  it("a character of several octets is never broken", () => {
    assert.equal(foldLine(`${"x".repeat(74)}é`), `${"x".repeat(74)}\r\n é`);
    assert.equal(foldLine(`${"x".repeat(72)}👋!`), `${"x".repeat(72)}\r\n 👋!`);
  });

  it("no part of any line is longer than 75 octets, and unfolding gives the line back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const line = `SUMMARY:${escapeText(text)}`;
        const parts = foldLine(line).split("\r\n");
        assert.ok(parts.every((part) => Buffer.byteLength(part) <= 75));
        assert.equal(parts.map((part, index) => (index === 0 ? part : part.slice(1))).join(""), line);
      }),
    );
  });
});
