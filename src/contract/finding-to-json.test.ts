import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Finding, Letter } from "../engine/letters/index.ts";
import { findingToJson } from "./finding-to-json.ts";

const letter: Letter = {
  to: "dana",
  channel: "email",
  subject: "Thank you",
  body: "Dear Dina,\n\nthank you 🙂 Dina.\n",
  attachments: [],
};
const finding: Finding = {
  rule: "letter.wrong-name",
  severity: "blocks",
  field: "body",
  start: 5,
  end: 9,
  message: "Her name is Dana.",
  source: "judgement",
  fix: "Dana",
};
const places = {
  to: { line: 1, column: 5 },
  subject: undefined,
  attachments: undefined,
  purpose: undefined,
  at: undefined,
  body: { line: 3, column: 1 },
};

describe("a finding as JSON", () => {
  it("says where it stands in its field, counted from 1 in UTF-16 units", () => {
    assert.deepEqual(findingToJson(finding, letter), {
      rule: "letter.wrong-name",
      severity: "blocks",
      field: "body",
      line: 1,
      column: 6,
      length: 4,
      message: "Her name is Dana.",
      source: "judgement",
      fix: "Dana",
    });
    const start = letter.body.lastIndexOf("Dina");
    const { line, column, length } = findingToJson({ ...finding, start, end: start + 4 }, letter);
    assert.deepEqual({ line, column, length }, { line: 3, column: 14, length: 4 });
  });

  it("says where it stands in the file, and puts what the file lacks on its first line", () => {
    const place = (field: Finding["field"], start: number, end = start) => {
      const { line, column } = findingToJson({ ...finding, field, start, end }, letter, places);
      return `${line}:${column}`;
    };
    assert.equal(place("body", 5, 9), "3:6");
    assert.equal(place("body", letter.body.lastIndexOf("Dina")), "5:14");
    assert.equal(place("to", 1), "1:6");
    assert.equal(place("subject", 0), "1:1");
  });

  it("has no fix where there is none", () => {
    const { fix: _, ...bare } = finding;
    assert.equal("fix" in findingToJson(bare, letter), false);
  });
});
