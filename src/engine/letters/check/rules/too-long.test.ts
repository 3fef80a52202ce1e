import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { found } from "../check.suite.ts";

function letterOf(words: number): string {
  return `Hi Dana,\n\n${Array.from({ length: words - 4 }, (_, i) => `w${i}`).join(" ")}.\n\nBest,\nAlex`;
}

const LONG = found("letter.too-long", letterOf(126));

describe("length", () => {
  it("[letter.too-long] 125 words from greeting to signature are the most", () => {
    assert.deepEqual(found("letter.too-long", letterOf(125)), []);
    assert.deepEqual(
      LONG.map(({ severity, message }) => [severity, message]),
      [["warns", "This has 126 words; a letter of at most 125 is read to its end."]],
    );
  });

  it("[letter.too-long] the brief says how long", () => {
    const step = { brief: { must: [], may: [], mustNot: [], maxWords: 60 } };
    assert.equal(found("letter.too-long", letterOf(61), { step })[0]?.severity, "warns");
    assert.deepEqual(found("letter.too-long", letterOf(60), { step }), []);
  });

  it("[letter.too-long] quoted text is not counted", () => {
    const quoted = "> and so on\n".repeat(60);
    assert.deepEqual(found("letter.too-long", `${letterOf(100)}\n\nOn Fri, Lee wrote:\n${quoted}`), []);
  });

  it("[letter.too-long] short letters and cards are no fault", () => {
    assert.deepEqual(found("letter.too-long", "Hi Dana,\n\nthank you.\n\nAlex", { kind: "card" }), []);
  });

  it("[letter.too-long] a letter longer than is looked at says so", () => {
    assert.match(found("letter.too-long", letterOf(20_000))[0]!.message, /first 20000 characters/);
  });
});
