import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findRepeatedWords } from "./repeated-words.ts";

describe("[letter.language] words written twice", () => {
  const pairs = (text: string) => findRepeatedWords(text, []).map(({ start, end }) => text.slice(start, end));

  it("are told with where they stand and the one to keep", () => {
    assert.deepEqual(findRepeatedWords("I enjoyed our talk talk about it.", []), [
      { start: 14, end: 23, kind: "Repetition", message: "This word stands here twice.", replacements: ["talk"] },
    ]);
  });

  it("are told across the end of a line and at a sentence's beginning, and once where there are three", () => {
    assert.deepEqual(pairs("about the team\nteam in Lisbon"), ["team\nteam"]);
    assert.deepEqual(pairs("Forecasts forecasts matter."), ["Forecasts forecasts"]);
    assert.deepEqual(pairs("our our our plan"), ["our our"]);
  });

  it("are right where English has them so, in names, in numbers and over an empty line", () => {
    for (const text of [
      "I know that that helps; she had had enough, and I am very very glad.",
      "Duran Duran played in Baden Baden.",
      "Call 555 555, code a a or x1 x1.",
      "Write to lee@globex.example globex.example",
      "the forecast\n\nforecast figures",
      "the plan. plan it; step-by-step step, the team's team",
      "talk, talk and talk",
    ]) {
      assert.deepEqual(pairs(text), [], text);
    }
  });

  it("are not told again where the grammar has spoken", () => {
    const grammar = [{ start: 0, end: 7, kind: "Repetition", message: "", replacements: [] }];
    assert.deepEqual(findRepeatedWords("our our plan", grammar), []);
    const longSentence = [{ start: 0, end: 12, kind: "Readability", message: "", replacements: [] }];
    assert.equal(findRepeatedWords("our our plan", longSentence).length, 1);
  });
});
