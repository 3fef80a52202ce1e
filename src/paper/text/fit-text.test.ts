import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadFonts } from "../fonts/index.ts";
import { fitText, type TextBlock, type TextRequest } from "./fit-text.ts";

const ROOM = { voice: "sans", width: 120, height: 40, size: 12, floor: 8, leading: 1.25 } as const;

async function fit(lines: readonly string[], room: Partial<TextRequest> = {}): Promise<TextBlock> {
  const fonts = await loadFonts(lines.map((text) => ({ voice: "sans", text })));
  return fitText({ ...ROOM, ...room, lines }, fonts);
}

function words(block: TextBlock): readonly string[] {
  return block.lines.map(({ line }) => line.pieces.map(({ piece }) => piece.text).join(""));
}

describe("fit-text", () => {
  it("leaves a text that fits at its size", async () => {
    const block = await fit(["Ada Byron"]);
    assert.deepEqual(words(block), ["Ada Byron"]);
    assert.deepEqual([block.size, block.height, block.isCut], [12, 15, false]);
  });

  it("breaks lines between words and drops the space there", async () => {
    assert.deepEqual(words(await fit(["Ada Byron, Countess of Lovelace"])), ["Ada Byron, Countess", "of Lovelace"]);
  });

  it("makes a text smaller before it breaks a word", async () => {
    const block = await fit(["Donaudampfschifffahrt"], { width: 100 });
    assert.deepEqual(words(block), ["Donaudampfschifffahrt"]);
    assert.ok(block.size < 12 && block.size >= 8);
  });

  it("makes lines smaller that are lines on purpose", async () => {
    const block = await fit(["Ada Byron, Countess of Lov"], { keepLines: true });
    assert.deepEqual(words(block), ["Ada Byron, Countess of Lov"]);
    assert.ok(block.size < 12 && block.size >= 8);
  });

  it("cuts at the floor with an ellipsis, within width and height", async () => {
    const block = await fit(["one two three four five six seven eight nine ten ".repeat(10)]);
    assert.equal(block.isCut, true);
    assert.equal(block.size, 8);
    assert.equal(words(block).length, 4);
    assert.match(words(block).at(-1) ?? "", /…$/u);
    for (const { line, top } of block.lines) {
      assert.ok(line.width * block.size <= 120);
      assert.ok(top + block.lineHeight <= 40);
    }
  });

  it("breaks an endless word at the floor and cuts it", async () => {
    const block = await fit(["x".repeat(10_000)]);
    assert.equal(block.isCut, true);
    assert.equal(block.lines.length, 4);
    for (const { line } of block.lines) assert.ok(line.width * block.size <= 120);
  });

  it("breaks Thai between its words, which no space divides", async () => {
    const [text] = ["ขอบคุณสำหรับการสัมภาษณ์งานเมื่อวานนี้"];
    const block = await fit([text ?? ""], { height: 60 });
    assert.equal(words(block).join(""), text);
    assert.ok(block.lines.length > 1);
    const wordsOfThai = new Intl.Segmenter("th", { granularity: "word" });
    const starts = new Set(Array.from(wordsOfThai.segment(text ?? ""), ({ index }) => index));
    assert.ok(starts.has(words(block)[0]?.length ?? -1));
  });

  it("orders a line of two directions as it is seen", async () => {
    const block = await fit(["שלום Ada 12 כהן"]);
    assert.equal(block.lines[0]?.line.isRightToLeft, true);
    assert.deepEqual(words(block), ["כהן Ada 12 שלום"]);
  });

  it("puts the ellipsis of a right-to-left text at its left", async () => {
    const block = await fit(["שלום ".repeat(200)]);
    assert.match(words(block).at(-1) ?? "", /^…/u);
  });

  it("prints the number of a character that no font has", async () => {
    assert.deepEqual(words(await fit(["A 😀"])), ["A [U+1F600]"]);
  });
});
