import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  cardPdf,
  type EnvelopeSize,
  envelopePdf,
  labelSheetPdf,
  type PaperResult,
  prepPdf,
} from "../../src/paper/index.ts";
import { readPaper } from "./read-paper.ts";

const from = { name: "Sam Ortega", address: "44 Bergen Street, Brooklyn, NY 11201" };

/** Everything that is printed at all is printed on the page. */
async function assertOnPage({ bytes }: PaperResult): Promise<void> {
  for (const { runs, width, height } of await readPaper(bytes)) {
    for (const { text, x, y, width: wide, size } of runs) {
      assert.ok(x >= -0.01 && x + wide <= width + 0.01, `${text} at ${x}, ${wide} wide`);
      assert.ok(y - size * 0.7 >= -0.01 && y <= height, `${text} at ${y}`);
    }
  }
}

function envelope(name: string, address: string, size: EnvelopeSize = "C6"): Promise<PaperResult> {
  return envelopePdf({ size, to: { name, address }, from: { name, address }, country: "GB", createdAt: 0 });
}

function prep(text: string, count: number): Promise<PaperResult> {
  const many = Array.from({ length: count }, () => text);
  return prepPdf({
    company: text,
    role: text,
    when: text,
    where: text,
    people: many.map((name) => ({ name, title: text, pronounce: text })),
    questions: many,
    cards: many.map((name) => ({ name, address: text })),
    postOfficeNear: text,
    sheet: "a4",
    createdAt: 0,
  });
}

describe("hostile text on paper", () => {
  it("a name of 10,000 characters is cut with an ellipsis, on the page, and told", async () => {
    const made = await envelope("x".repeat(10_000), "Town");
    await assertOnPage(made);
    const [page] = await readPaper(made.bytes);
    assert.match(page?.text ?? "", /xxx…/u);
    assert.deepEqual(made.shortened, ["from", "to"]);
  });

  it("an address of 1,000 lines stays in its place", async () => {
    const made = await envelope("Ada", Array.from({ length: 1000 }, (_, index) => `line ${index}`).join("\n"));
    await assertOnPage(made);
    assert.deepEqual(made.shortened, ["from", "to"]);
  });

  it("line breaks in a name do not make lines of an address", async () => {
    const { bytes } = await envelope("Ada\r\nByron", "Town");
    const [page] = await readPaper(bytes);
    assert.match(page?.text ?? "", /Ada Byron\nTown$/u);
  });

  it("a turned direction is not followed", async () => {
    const { bytes } = await envelope("\u202Enoryb adA\u202C", "Town");
    const [page] = await readPaper(bytes);
    assert.match(page?.text ?? "", /noryb adA\nTown$/u);
  });

  it("markup, templates and PDF syntax stay text", async () => {
    const name = "<b>{{ x }}</b> (Tj) \\) endstream %PDF";
    const { bytes } = await envelope(name, "Town", "#10");
    const [page] = await readPaper(bytes);
    assert.ok(page?.text.includes(name), page?.text ?? "");
  });

  it("towers of marks are held to eight", async () => {
    await assertOnPage(await envelope(`q${"\u0301".repeat(10_000)}`, "Town"));
  });

  it("an empty name and address leave an empty envelope", async () => {
    const { bytes } = await envelopePdf({
      size: "A7",
      to: { name: "", address: "" },
      from: { name: "", address: "" },
      country: "",
      createdAt: 0,
    });
    const [page] = await readPaper(bytes);
    assert.equal(page?.text, "");
  });

  it("a card of 20,000 characters stays on its pages and tells what was cut", async () => {
    const card = {
      paragraphs: Array.from({ length: 100 }, () => "word ".repeat(40)),
      recipient: "x".repeat(500),
      from: "y".repeat(500),
      createdAt: 0,
    };
    const printed = await cardPdf({ ...card, mode: "print" });
    const copied = await cardPdf({ ...card, mode: "copy" });
    await assertOnPage(printed);
    await assertOnPage(copied);
    assert.equal((await readPaper(printed.bytes)).length, 2);
    assert.equal((await readPaper(copied.bytes)).length, 4);
    assert.ok(printed.shortened.includes("paragraphs") && copied.shortened.includes("paragraphs"));
  });

  it("a page to take along stays one page with 200 people of long names", async () => {
    const made = await prep("Wolfeschlegelsteinhausenbergerdorff ".repeat(30), 200);
    await assertOnPage(made);
    const pages = await readPaper(made.bytes);
    assert.equal(pages.length, 1);
    assert.match(pages[0]?.text ?? "", /and \d+ more/u);
    for (const place of ["people", "questions", "cards"]) assert.ok(made.shortened.includes(place), place);
  });

  it("any text at all gives a file, on the page", { timeout: 120_000 }, async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom(
          "\u05d0",
          "\u0645",
          "a",
          "1",
          " ",
          "(",
          "\u0e01",
          "\u4e2d",
          "\u0915\u094d",
          "\u200d",
          "\ud800",
        ),
        maxLength: 60,
      }),
    );
    await fc.assert(
      fc.asyncProperty(text, text, async (name, address) => {
        await assertOnPage(await envelope(name, address));
        await assertOnPage(await prep(name, 2));
        const labels = [{ name, address }];
        await assertOnPage(await labelSheetPdf({ sheet: "5160", labels, country: "US", createdAt: 0 }));
        await assertOnPage(
          await cardPdf({ paragraphs: [name, address], recipient: name, from: address, mode: "copy", createdAt: 0 }),
        );
      }),
      { numRuns: 30 },
    );
  });

  it("the sender's address is not touched by a long recipient", async () => {
    const made = await envelopePdf({
      size: "DL",
      to: { name: "x ".repeat(3000), address: "Town" },
      from,
      country: "DE",
      createdAt: 0,
    });
    assert.deepEqual(made.shortened, ["to"]);
  });
});
