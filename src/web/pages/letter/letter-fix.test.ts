import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Finding } from "../../../engine/letters/index.ts";
import { fixFor, gapWords } from "./letter-fix.ts";

function found(text: string, words: string, more: Partial<Finding>): Finding {
  const start = text.indexOf(words);
  const end = start + words.length;
  return { rule: "letter.wrong-name", severity: "blocks", field: "body", start, end, message: "", source: "", ...more };
}

/** The text once the fix is made. */
function fixed(text: string, finding: Finding): string {
  const fix = fixFor(finding, text);
  assert.ok(fix !== undefined);
  return text.slice(0, fix.start) + fix.replacement + text.slice(fix.end);
}

describe("the one remedy of a finding", () => {
  it("is named by its result", () => {
    const text = "Dear Lee Okafer,";
    const fix = fixFor(found(text, "Okafer", { fix: "Okafor" }), text);
    assert.equal(fix?.label, "Write Okafor");
    assert.equal(fix?.said, "Wrote Okafor.");
    assert.equal(fixed(text, found(text, "Okafer", { fix: "Okafor" })), "Dear Lee Okafor,");
  });

  it("says what it does where the new words are long", () => {
    const text = "Hello";
    const subject = {
      field: "subject",
      rule: "letter.subject",
      fix: "Thank you: Senior Analyst interview – Nov 13",
    } as const;
    assert.equal(fixFor(found(text, "Hello", subject), text)?.label, "Write the usual subject");
    const long = { fix: "Departamento de Investigación y Desarrollo" };
    assert.equal(fixFor(found(text, "Hello", long), text)?.label, "Write Departamento de Investigaci…");
  });

  it("takes a sentence out with one of the spaces beside it", () => {
    const text = "It is good. When will you decide? I like it.";
    const finding = found(text, "When will you decide?", { fix: "" });
    assert.equal(fixFor(finding, text)?.label, "Take it out");
    assert.equal(fixed(text, finding), "It is good. I like it.");
  });

  it("takes a paragraph out with its empty line", () => {
    const text = "One.\n\nWhen will you decide?\n\nTwo.";
    assert.equal(fixed(text, found(text, "When will you decide?", { fix: "" })), "One.\n\nTwo.");
  });

  it("takes the last sentence of a paragraph out without touching the next", () => {
    const text = "One. When will you decide?\n\nTwo.";
    assert.equal(fixed(text, found(text, "When will you decide?", { fix: "" })), "One.\n\nTwo.");
  });

  it("leaves nothing behind at the end of a text", () => {
    const text = "One. When will you decide?";
    assert.equal(fixed(text, found(text, "When will you decide?", { fix: "" })), "One.");
  });

  it("is none where only the writer knows it", () => {
    assert.equal(fixFor(found("[your name]", "[your name]", { rule: "letter.gap" }), "[your name]"), undefined);
  });
});

describe("a gap", () => {
  it("is told by its words", () => {
    const text = "I could begin on [your earliest day].";
    assert.equal(gapWords(found(text, "[your earliest day]", { rule: "letter.gap" }), text), "your earliest day");
    assert.equal(gapWords(found(text, "begin", {}), text), undefined);
  });
});
