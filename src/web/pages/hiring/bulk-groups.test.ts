import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CandidateJson, OwedKindJson } from "../../../contract/http/index.ts";
import { parseInstant } from "../../../engine/index.ts";
import { bulkLettersOf, bulkSentence } from "./bulk-groups.ts";

const NOW = parseInstant("2026-11-16T10:00:00-05:00[America/Toronto]");

function candidate(id: string, kind: OwedKindJson | undefined, more: Partial<CandidateJson> = {}): CandidateJson {
  const due = "2026-11-18T17:00:00-05:00[America/Toronto]";
  return {
    case: id,
    opening: "planner",
    name: id,
    stage: "interviewed",
    stageName: "Interviewed",
    appliedAt: null,
    lastHeardAt: "2026-11-04T10:00:00-05:00[America/Toronto]",
    businessDaysWithoutWord: 8,
    owed: kind === undefined ? [] : [{ step: kind, kind, title: "", due, isLate: false }],
    law: null,
    answer: "none",
    alsoAppliedAs: [],
    ...more,
  };
}

describe("letters to those that are ticked", () => {
  it("go by kind and opening, for what is owed first to each", () => {
    const rows = [
      candidate("kwame", "silence"),
      candidate("li", "to-thank"),
      candidate("priya", "promised"),
      candidate("ana", "silence", { opening: "engineer" }),
      candidate("tomas", "asked"),
      candidate("rest", undefined),
    ];
    assert.deepEqual(bulkLettersOf(rows), {
      groups: [
        { opening: "planner", action: "update", cases: ["kwame", "priya"] },
        { opening: "planner", action: "thank", cases: ["li"] },
        { opening: "engineer", action: "update", cases: ["ana"] },
      ],
      letters: 4,
      asked: 1,
      without: 1,
    });
  });

  it("are told in a sentence, with the last word that any of them heard", () => {
    const elsewhere = { lastHeardAt: "2026-11-04T20:00:00+09:00[Asia/Tokyo]" };
    const heard = { lastHeardAt: "2026-10-30T10:00:00-04:00[America/Toronto]" };
    const rows = [
      candidate("kwame", "silence", heard),
      candidate("sofia", "silence"),
      candidate("yusuf", "silence", elsewhere),
    ];
    assert.equal(
      bulkSentence(rows, NOW),
      "Three letters, each by name. None of them has heard from us since 4 November.",
    );
    assert.equal(
      bulkSentence([candidate("kwame", "silence", heard)], NOW),
      "One letter, by name. They have not heard from us since 30 October.",
    );
    assert.equal(
      bulkSentence([candidate("new", "acknowledge", { lastHeardAt: null })], NOW),
      "One letter, by name. They have not heard from us yet.",
    );
  });

  it("of several kinds say so, and a question of somebody's own is left to a person", () => {
    assert.equal(
      bulkSentence([candidate("a", "silence"), candidate("b", "to-thank"), candidate("c", "asked")], NOW),
      "Two letters of two kinds, each by name. One asked something: answer that from their page.",
    );
    assert.equal(
      bulkSentence([candidate("c", "asked")], NOW),
      "They asked something of their own. Answer each from their page.",
    );
    assert.equal(bulkSentence([candidate("c", undefined)], NOW), "Nothing is owed to them now.");
  });
});
