import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type CardInput,
  cardPdf,
  findPostOfficeLink,
  layOutCard,
  type PrepInput,
  prepPdf,
} from "../../src/paper/index.ts";
import { readPaper, squeeze } from "./read-paper.ts";

const CARD: CardInput = {
  paragraphs: [
    "Dear Priya,",
    "Thank you for the hour on Thursday. Your story of the forecast has stayed with me.",
    "Sam",
  ],
  recipient: "Priya Raman",
  from: "Sam Ortega",
  mode: "print",
  createdAt: Date.UTC(2026, 10, 16),
};

describe("card on paper", () => {
  it("to print: outside the name and the sender, inside the text on the right panel", async () => {
    const { bytes } = await cardPdf({ ...CARD, size: "A6" });
    const pages = await readPaper(bytes);
    assert.equal(pages.length, 2);
    assert.deepEqual(pages[0]?.text.split("\n").sort(), ["Priya Raman", "Sam Ortega"]);
    assert.equal(
      pages[1]?.text.replace(/\n/gu, " "),
      "Dear Priya, Thank you for the hour on Thursday. Your story of the forecast has stayed with me. Sam",
    );
    const { right } = layOutCard("A6");
    for (const { x, width, text } of pages[1]?.runs ?? []) {
      assert.ok(x >= right.x - 0.01 && x + width <= right.x + right.width + 0.5, text);
    }
  });

  it("to print: the open sheet is twice the folded card", async () => {
    const sizes = await Promise.all(
      (["A6", "A5", "4.25x5.5"] as const).map(async (size) => {
        const [page] = await readPaper((await cardPdf({ ...CARD, size })).bytes);
        return [page?.width.toFixed(2), page?.height.toFixed(2)];
      }),
    );
    assert.deepEqual(sizes, [
      ["595.28", "419.53"],
      ["839.06", "595.28"],
      ["612.00", "396.00"],
    ]);
  });

  it("to print: a card that is read from right to left opens the other way", async () => {
    const { bytes } = await cardPdf({
      ...CARD,
      paragraphs: ["عزيزتي ليلى،", "شكرا لك"],
      recipient: "ليلى",
      from: "Sami",
    });
    const [outside, inside] = await readPaper(bytes);
    const { foldAt } = layOutCard("A6");
    const maker = outside?.runs.find(({ text }) => text === "Sami");
    assert.ok(maker !== undefined && maker.x > foldAt);
    assert.ok(inside !== undefined && inside.runs.length > 0);
    for (const { x, width } of inside.runs) assert.ok(x + width < foldAt);
  });

  it("to copy: large text on A4, or on letter for a card in inches", async () => {
    const [a4] = await readPaper((await cardPdf({ ...CARD, mode: "copy" })).bytes);
    const [letter] = await readPaper((await cardPdf({ ...CARD, mode: "copy", size: "4.25x5.5" })).bytes);
    assert.deepEqual([a4?.width.toFixed(2), a4?.height.toFixed(2)], ["595.28", "841.89"]);
    assert.deepEqual([letter?.width, letter?.height], [612, 792]);
    assert.match(a4?.text ?? "", /^A card to copy by hand\nPriya Raman\nFits an A6 card\.\nDear Priya,\n/u);
    const greeting = a4?.runs.find(({ text }) => text.startsWith("Dear"));
    assert.equal(greeting?.size, 19);
  });

  it("to copy: a long text goes on to another page, and nothing is cut", async () => {
    const paragraphs = Array.from({ length: 30 }, (_, index) => `Paragraph ${index + 1} has these words.`);
    const { bytes, shortened } = await cardPdf({ ...CARD, paragraphs, mode: "copy" });
    const pages = await readPaper(bytes);
    assert.equal(pages.length, 4);
    const read = pages.flatMap(({ text }) => text.match(/Paragraph \d+/gu) ?? []);
    assert.deepEqual(
      read,
      paragraphs.map((paragraph) => paragraph.match(/Paragraph \d+/u)?.[0]),
    );
    assert.deepEqual(shortened, []);
  });

  it("is the same file for the same input", async () => {
    assert.deepEqual((await cardPdf(CARD)).bytes, (await cardPdf(CARD)).bytes);
  });
});

const PREP: PrepInput = {
  role: "Senior demand planner",
  company: "Harbor & Finch",
  when: "Thursday 5 November, 14:00 to 15:30",
  where: "120 Canal Street, Floor 7",
  people: [
    { name: "Priya Raman", title: "Head of planning", pronounce: "PREE-ya" },
    { name: "محمد الشريف", title: "Finance partner" },
  ],
  questions: ["By when will you decide?", "May I write in between?"],
  cards: [{ name: "Priya Raman", address: "120 Canal Street\nNew York, NY 10013" }, { name: "Lee Chen" }],
  postOfficeNear: "120 Canal Street, New York",
  sheet: "letter",
  createdAt: Date.UTC(2026, 10, 4),
};

describe("page to take along", () => {
  it("holds the interview, the people, the questions, the cards and room for notes on one page", async () => {
    const { bytes, shortened, missing } = await prepPdf(PREP);
    const pages = await readPaper(bytes);
    assert.equal(pages.length, 1);
    assert.deepEqual([pages[0]?.width, pages[0]?.height], [612, 792]);
    for (const line of [
      "Interview at Harbor & Finch",
      "Senior demand planner",
      "Thursday 5 November, 14:00 to 15:30",
      "Head of planning · say “PREE-ya”",
      "محمد الشريف",
      "By when will you decide?",
      "Notes",
      "120 Canal Street, New York, NY 10013",
      "Ask for the address.",
    ]) {
      assert.ok(squeeze(pages[0]?.text ?? "").includes(squeeze(line)), line);
    }
    assert.deepEqual([shortened, missing], [[], []]);
  });

  it("links to the post offices near the company, and prints the link", async () => {
    const [page] = await readPaper((await prepPdf(PREP)).bytes);
    const url = "https://www.openstreetmap.org/search?query=post+office+near+120+Canal+Street,+New+York";
    assert.deepEqual(page?.links, [url]);
    assert.ok(page?.text.replace(/\n/gu, "").includes(url));
  });

  it("has no link and no foot where no place is known and no card to address", async () => {
    const { postOfficeNear: _, ...rest } = PREP;
    const [page] = await readPaper((await prepPdf({ ...rest, cards: [], sheet: "a4" })).bytes);
    assert.deepEqual(page?.links, []);
    assert.doesNotMatch(page?.text ?? "", /Post offices|Cards/u);
  });

  it("is the same file for the same input", async () => {
    assert.deepEqual((await prepPdf(PREP)).bytes, (await prepPdf(PREP)).bytes);
  });

  it("escapes everything in a link that is not a letter", () => {
    assert.equal(
      findPostOfficeLink("A&B #1?x=y \ud800"),
      "https://www.openstreetmap.org/search?query=post+office+near+A%26B+%231%3Fx%3Dy+%EF%BF%BD",
    );
    assert.equal(findPostOfficeLink(""), undefined);
  });
});
