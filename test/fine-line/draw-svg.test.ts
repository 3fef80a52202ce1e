import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { describeLine, drawSvg, listLine, type PictureModel, type PictureSize } from "../../src/picture/index.ts";
import { FIRST_CASE_AS_OF, SECOND_CASE_AS_OF, workedCase } from "./worked-cases.ts";

const { model: first } = workedCase("first-case.json", FIRST_CASE_AS_OF);
const { model: second } = workedCase("second-case.json", SECOND_CASE_AS_OF);

/** The words of a picture in their order, without its title, description and style. */
function wordsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map((match) =>
    match[1]!
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
}

/** Throws unless every element is closed in order and no bare mark stands in the text. */
function assertWellFormed(svg: string): void {
  const open: string[] = [];
  const rest = svg.replace(
    /<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>/g,
    (_, closing: string, name: string, __, empty: string) => {
      if (closing !== "") assert.equal(open.pop(), name);
      else if (empty === "") open.push(name);
      return "";
    },
  );
  assert.deepEqual(open, []);
  assert.equal(
    rest.search(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|</u),
    -1,
    "only XML's characters, no mark",
  );
  assert.equal(svg.search(/&(?!amp;|lt;|gt;|quot;|#39;)/), -1, "no bare ampersand");
}

describe("the first case on a desktop", () => {
  const svg = drawSvg(first, { size: "desktop", width: 1112, theme: "light" });
  const words = wordsOf(svg);

  test("says the story, their date, every bar with its dates, and when to let go", () => {
    for (const expected of [
      "Today, Mon 16 Nov",
      "They decide by Fri 20 Nov",
      "Interview",
      "Dana, Lee, Sam",
      "Dana thanked",
      "Thank Lee due today 15:00 · closes Fri 20",
      "Check in with Lee opens Tue 24 Nov 09:00 · due Wed 25, 17:00",
      "closes Thu 10 Dec",
      "Second check-in only if no answer · Wed 2 to Fri 4 Dec",
      "Third and last only if no answer · Wed 9 to Fri 11 Dec",
      "Thanksgiving",
      "Let it go, Fri 18 Dec",
    ]) {
      assert.ok(words.includes(expected), `${expected} among ${words.join(" | ")}`);
    }
  });

  test("draws the line through the corners of the mockup", () => {
    const ahead = /<path class="line ahead" d="([^"]+)"/.exec(svg)?.[1];
    assert.ok(
      ahead?.startsWith("M170.1 177.4L326.1 185.6L350 185.6L396.8 188L396.8 164L452.1 171.8L464 171.8"),
      `${ahead}`,
    );
  });

  test("is an image with a title and a description in sentences", () => {
    assert.match(svg, /^<svg [^>]*role="img" aria-labelledby="fine-line-title fine-line-description">/);
    assert.match(svg, /<title id="fine-line-title">The fine line of Globex, Senior Analyst<\/title>/);
    assert.deepEqual(describeLine(first), [
      "On Monday 16 November the line stands just above the middle: your turn to ask for news comes on Tuesday 24 November.",
      "The next check-in opens on Tuesday 24 November at 09:00. It is due by Wednesday 25 November at 17:00 and closes on Thursday 10 December.",
      "They decide by Friday 20 November.",
      "If nobody answers, two more could follow, on Wednesday 2 December and Wednesday 9 December.",
      "Let it go on Friday 18 December.",
    ]);
  });

  test("refers to nothing outside itself", () => {
    assert.doesNotMatch(svg.replace('xmlns="http://www.w3.org/2000/svg"', ""), /https?:|@import|<script|<image|href/);
  });
});

test("a bar is named by who is meant, and done ones by what was sent", () => {
  const words = wordsOf(drawSvg(second, { size: "desktop", width: 1112 }));
  for (const expected of [
    "Four thank-yous sent 29 and 30 Oct",
    "Check-in sent Fri 6 Nov, answered Mon 9",
    "Noor answered",
  ]) {
    assert.ok(words.includes(expected), expected);
  }
});

test("a phone has zones, weeks and names, and no facts", () => {
  const words = wordsOf(drawSvg(first, { size: "phone", width: 358 }));
  assert.deepEqual(words, [
    "pressing",
    "wait",
    "your turn",
    "fading",
    "16 Nov",
    "23 Nov",
    "30 Nov",
    "7 Dec",
    "14 Dec",
    "Today",
    "Thank Lee",
    "Promise to Dana",
    "Check in with Lee",
    "Second, if no answer",
    "Third and last",
  ]);
});

test("a spark has no words and is as large as it was asked for", () => {
  const svg = drawSvg(first, { size: "spark", width: 342, height: 84 });
  assert.deepEqual(wordsOf(svg), []);
  assert.match(svg, /viewBox="0 0 342 84" width="342" height="84"/);
});

test("a theme brings its own colours, or the page's", () => {
  assert.doesNotMatch(drawSvg(first, { size: "spark", width: 236, theme: "dark" }), /#0a5d68|prefers-color-scheme/);
  assert.match(
    drawSvg(first, { size: "spark", width: 236, theme: "both" }),
    /#0a5d68.*@media \(prefers-color-scheme:dark\).*#7ccdd4/s,
  );
  assert.match(drawSvg(first, { size: "spark", width: 236, theme: "page" }), /var\(--accent\)/);
});

test("what is supposed says so", () => {
  const words = wordsOf(drawSvg({ ...first, isSupposed: true }, { size: "desktop", width: 1112 }));
  assert.ok(words.includes("If it were Mon 16 Nov"));
});

/** The same case with names and notes as somebody might type them. */
function renamed(model: PictureModel, text: string): PictureModel {
  const facts = model.line.facts.map((fact) =>
    fact.kind === "promise" ? { ...fact, what: text } : { ...fact, note: text },
  );
  const contacts = model.case.contacts.map((contact) => ({ ...contact, name: text }));
  return { ...model, case: { ...model.case, company: text, role: text, contacts }, line: { ...model.line, facts } };
}

describe("hostile text", () => {
  const sizes: readonly PictureSize[] = ["desktop", "phone", "spark"];

  test("leaves the picture well-formed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), fc.constantFrom(...sizes), (text, size) => {
        for (const model of [first, second]) assertWellFormed(drawSvg(renamed(model, text), { size, width: 720 }));
      }),
      { numRuns: 40 },
    );
  });

  test("is text and never markup", () => {
    const svg = drawSvg(renamed(second, `</text><script>alert("1")</script>&'`), { size: "desktop", width: 1112 });
    assertWellFormed(svg);
    assert.doesNotMatch(svg, /<script/);
  });

  test("a name of eighty characters and one in Arabic keep to their places", () => {
    const long = wordsOf(
      drawSvg(renamed(first, "Wilhelmina-Alexandrina-Charlotte-Hohenlohe-Waldenburg-Schillingsfuerst-von-Zweib"), {
        size: "desktop",
        width: 720,
      }),
    );
    assert.deepEqual(
      long.filter((word) => word.length >= 60),
      [],
    );
    const arabic = wordsOf(drawSvg(renamed(first, "ليلى حداد"), { size: "desktop", width: 1112 }));
    assert.ok(arabic.includes("Thank \u2068ليلى\u2069 due today 15:00 · closes Fri 20"), arabic.join(" | "));
  });
});

test("the same as a list, by time", () => {
  assert.deepEqual(
    listLine(first).map(({ when, what }) => `${when}: ${what}`),
    [
      "Mon 26 Oct, 09:12: Applied",
      "Fri 13 Nov, 14:58: Promised Dana: the paper on hierarchical forecasting, due tomorrow 17:00 · closes Wed 2 Dec",
      "Fri 13 Nov, 15:00: Interview, Dana, Lee, Sam, Promise to Dana, Dana thanked",
      "Fri 13 Nov, 15:00: Thank Lee, due today 15:00 · closes Fri 20",
      "Mon 16 Nov, 10:00: Today, Mon 16 Nov",
      "Fri 20 Nov, 17:00: They decide by Fri 20 Nov",
      "Tue 24 Nov, 09:00: Check in with Lee, opens Tue 24 Nov 09:00 · due Wed 25, 17:00 · closes Thu 10 Dec",
      "Wed 2 Dec, 09:00: Second check-in, only if no answer · Wed 2 to Fri 4 Dec",
      "Wed 9 Dec, 09:00: Third and last, only if no answer · Wed 9 to Fri 11 Dec",
      "Fri 18 Dec, 17:00: Let it go, Fri 18 Dec",
    ],
  );
});
