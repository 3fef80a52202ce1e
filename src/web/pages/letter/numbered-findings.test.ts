import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Finding } from "../../../engine/letters/index.ts";
import { countBlocking, findingAt, hasPlace, markText, numberFindings } from "./numbered-findings.ts";
import { shiftFindings } from "./shift-findings.ts";

const TEXT = "Dear Lee Okafer, thank you for Friday the 14th.";

function found(words: string, severity: Finding["severity"], field: Finding["field"] = "body"): Finding {
  const start = TEXT.indexOf(words);
  const rule = "letter.wrong-name";
  return { rule, severity, field, start, end: start + words.length, message: words, source: "judgement" };
}

describe("findings in a text", () => {
  it("are counted in the order of the letter's fields, then of the text", () => {
    const all = numberFindings(
      [found("Friday the 14th", "warns"), found("Okafer", "blocks")],
      [found("Dear", "hints", "subject")],
    );
    assert.deepEqual(
      all.map(({ number, message }) => [number, message]),
      [
        [1, "Dear"],
        [2, "Okafer"],
        [3, "Friday the 14th"],
      ],
    );
    assert.equal(countBlocking(all), 1);
  });

  it("cut the text where they stand, and lose no letter of it", () => {
    const parts = markText(TEXT, numberFindings([found("Okafer", "blocks"), found("Friday the 14th", "warns")]));
    assert.deepEqual(
      parts.map(({ text, finding, isEnd }) => [text, finding?.number, isEnd]),
      [
        ["Dear Lee ", undefined, false],
        ["Okafer", 1, true],
        [", thank you for ", undefined, false],
        ["Friday the 14th", 2, true],
        [".", undefined, false],
      ],
    );
  });

  it("show the graver one where two meet", () => {
    const parts = markText(TEXT, numberFindings([found("Lee Okafer", "hints"), found("Okafer", "blocks")]));
    assert.deepEqual(
      parts.map(({ text, finding }) => [text, finding?.severity]),
      [
        ["Dear ", undefined],
        ["Lee ", "hints"],
        ["Okafer", "blocks"],
        [", thank you for Friday the 14th.", undefined],
      ],
    );
  });

  it("about the whole of a long text, or about what is missing, mark nothing", () => {
    const long = TEXT.repeat(4);
    assert.equal(hasPlace({ start: 0, end: long.length }, long), false);
    assert.equal(hasPlace({ start: 0, end: 0 }, TEXT), false);
    assert.equal(hasPlace({ start: 0, end: 20 }, long), true);
  });

  it("are found by the caret that stands in them", () => {
    const all = numberFindings([found("Okafer", "blocks")]);
    assert.equal(findingAt(TEXT.indexOf("Okafer") + 2, TEXT, all)?.number, 1);
    assert.equal(findingAt(2, TEXT, all), undefined);
  });
});

describe("findings in a text that is edited", () => {
  const both = [found("Okafer", "blocks"), found("Friday the 14th", "warns")];

  it("stay where they are before the edit, and move with it behind", () => {
    const after = TEXT.replace("thank you", "thank you all");
    assert.deepEqual(
      shiftFindings(both, "body", TEXT, after).map(({ start, end }) => after.slice(start, end)),
      ["Okafer", "Friday the 14th"],
    );
  });

  it("are gone where the edit touched them", () => {
    const after = TEXT.replace("Okafer", "Okafor");
    assert.deepEqual(
      shiftFindings(both, "body", TEXT, after).map(({ start, end }) => after.slice(start, end)),
      ["Friday the 14th"],
    );
  });

  it("of another field stay as they are", () => {
    assert.deepEqual(shiftFindings(both, "subject", "Thanks", "Thank you"), both);
  });

  it("keep to their words under text put in and taken out before them", () => {
    for (const after of [`Hello. ${TEXT}`, TEXT.slice(5), `\n\n${TEXT}`]) {
      const moved = shiftFindings(both, "body", TEXT, after);
      assert.deepEqual(
        moved.map(({ start, end }) => after.slice(start, end)),
        ["Okafer", "Friday the 14th"],
      );
    }
  });
});
