import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { createProofreader } from "./index.ts";

describe("[letter.language] a letter read for spelling and grammar", () => {
  const proofreader = createProofreader(new URL("./proofread-worker.ts", import.meta.url));
  after(() => proofreader.close());

  it("finds misspelt and repeated words where they stand, with what to write instead", async () => {
    const text = "Thank you for the the talk. I definately enjoyed it.";
    const findings = await proofreader.check(text);
    assert.deepEqual(
      findings.map(({ start, end, kind }) => [text.slice(start, end), kind]),
      [
        ["the the", "Repetition"],
        ["definately", "Spelling"],
      ],
    );
    assert.equal(findings[1]?.replacements[0], "definitely");
  });

  it("takes the names of the case for what they are", async () => {
    const text = "Lee Okafor and Priyanka Subramaniam of Globexa wrote.";
    const found = await proofreader.check(text, { words: ["Lee Okafor", "Priyanka Subramaniam", "Globexa"] });
    assert.deepEqual(found, []);
  });

  it("a name that was right in one letter is not in the next", async () => {
    await proofreader.check("Globexa wrote.", { words: ["Globexa"] });
    assert.equal((await proofreader.check("Globexa wrote.")).length, 1);
  });

  it("spans count UTF-16 units, behind an emoji too", async () => {
    const text = "🙂🙂 I definately agree.";
    const [finding] = await proofreader.check(text);
    assert.equal(text.slice(finding?.start, finding?.end), "definately");
  });

  it("British spelling is right in Britain", async () => {
    const text = "The colour of the programme was my favourite.";
    assert.deepEqual(await proofreader.check(text, { dialect: "british" }), []);
    assert.notDeepEqual(await proofreader.check(text, { dialect: "american" }), []);
  });
});
