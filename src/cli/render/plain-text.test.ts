import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { paintPage, paragraph, span } from "./page.ts";
import { cleanText, displayWidth, fitText, wrapText } from "./plain-text.ts";
import { layoutTable } from "./table.ts";

describe("cleanText", () => {
  it("leaves nothing that moves a cursor, colours or turns words around", () => {
    assert.equal(cleanText("\u001b[31mred\u001b[0m\u0007 \u202Eturned\u202C"), "red  turned");
    assert.equal(cleanText("two\r\nlines\tand a tab"), "two lines and a tab");
    assert.equal(cleanText("\u001b]8;;https://example.org\u0007link\u001b]8;;\u0007"), "link");
  });

  it("leaves names in any script as they are", () => {
    for (const name of ["Zoë", "王小明", "عبد الله", "👩‍👧 & Co", "  two  blanks"]) assert.equal(cleanText(name), name);
  });
});

describe("fitText", () => {
  it("cuts by what is seen and never within a character", () => {
    assert.equal(fitText("Globex Corporation", 10), "Globex Co…");
    assert.equal(fitText("株式会社日本", 7), "株式会…");
    assert.equal(fitText("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 5), "👩‍👩‍👧‍👦👩‍👩‍👧‍👦…");
    assert.equal(fitText("Zoë", 3), "Zoë");
  });

  it("never takes more than its width", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 0, max: 30 }), (text, width) => {
        assert.ok(displayWidth(fitText(cleanText(text), width)) <= width);
      }),
    );
  });
});

describe("wrapText", () => {
  it("breaks between words, and a word that is longer than a line", () => {
    assert.deepEqual(wrapText("Thank Lee by Monday", 9), ["Thank Lee", "by Monday"]);
    assert.deepEqual(wrapText("an abcdefghijkl", 5), ["an", "abcde", "fghij", "kl"]);
  });
});

describe("paintPage", () => {
  it("cuts what is wider than the terminal and leaves no blank at a line's end", () => {
    const page = [[span("Globex", "strong"), span(" and more  ")], [span("0123456789012345")]];
    assert.equal(paintPage(page, { columns: 12, colour: false }), "Globex and…\n01234567890…\n");
  });

  it("colours by tone where the terminal has colours", () => {
    assert.equal(
      paintPage(paragraph("late", 80, { tone: "late" }), { columns: 80, colour: true }),
      "\u001b[33mlate\u001b[39m\n",
    );
  });
});

describe("layoutTable", () => {
  it("narrows the widest column that may be, and cuts its cells", () => {
    const rows = [[span("a"), span("0123456789"), span("end")]];
    const [row] = layoutTable(rows, { columns: 16, indent: 2, shape: [{}, { least: 3 }, {}] });
    assert.equal(row?.map(({ text }) => text).join(""), "  a  01234…  end");
  });
});
