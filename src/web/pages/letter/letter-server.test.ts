import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findingToJson } from "../../../contract/index.ts";
import type { Finding, Letter } from "../../../engine/letters/index.ts";
import { findingFromJson } from "./letter-server.ts";

const LETTER: Letter = {
  to: "lee",
  channel: "email",
  subject: "A teh subject",
  body: "Dear Lee,\n\nThank yuo for Friday.\n\nAlex",
  attachments: [],
};

describe("a finding of the server", () => {
  for (const [field, words] of [
    ["body", "yuo"],
    ["body", "Dear"],
    ["subject", "teh"],
  ] as const) {
    it(`stands in the ${field} at "${words}", where it was found`, () => {
      const text = field === "body" ? LETTER.body : LETTER.subject!;
      const start = text.indexOf(words);
      const finding: Finding = {
        rule: "letter.language",
        severity: "warns",
        field,
        start,
        end: start + words.length,
        message: "Spelling",
        source: "judgement",
      };
      assert.deepEqual(findingFromJson(findingToJson(finding, LETTER), LETTER), finding);
    });
  }
});
