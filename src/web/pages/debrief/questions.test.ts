import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DebriefDraft } from "../../debrief-drafts/index.ts";
import { beginDraft } from "./begin-draft.ts";
import { questionsOf, settleOpen, withoutOpen } from "./questions.ts";

const given: DebriefDraft = { ...beginDraft("01a1d685-4c7e-7000-b5e1-8f7814fad800", 0, "globex"), present: ["dana"] };

describe("the questions of a debrief", () => {
  it("an interview ahead is asked for its day and its people alone", () => {
    const when = { kind: "ahead", minutes: 60 } as const;
    assert.deepEqual(questionsOf({ ...given, when }, 1), ["when", "people"]);
  });

  it("one that has just ended is not asked for thank-yous that went out", () => {
    const when = { kind: "just-now", endedAt: 0, minutes: 60 } as const;
    assert.deepEqual(questionsOf({ ...given, when }, 1), [
      "when",
      "people",
      "topics",
      "decision",
      "asking",
      "whom",
      "promises",
      "next",
    ]);
  });

  it("where one may not ask, nobody is asked whom", () => {
    assert.equal(questionsOf({ ...given, asking: { kind: "they-call" } }, 1).includes("whom"), false);
  });

  it("with nobody there, nobody talked and nobody was promised anything", () => {
    const alone: DebriefDraft = { ...given, present: [], settled: ["when", "people"] };
    assert.deepEqual(questionsOf(alone, 0), ["when", "people", "decision", "asking", "whom", "next"]);
  });

  it("an answer that is changed leads back to the first question that waits", () => {
    const changing: DebriefDraft = { ...given, open: "when", settled: ["when", "people", "topics"] };
    assert.equal(settleOpen(changing, 1)?.open, "decision");
  });

  it("what was passed over comes before the end", () => {
    const last: DebriefDraft = {
      ...given,
      open: "next",
      settled: ["when", "people", "topics", "asking", "whom", "promises"],
    };
    assert.equal(settleOpen(last, 1)?.open, "decision");
  });

  it("after the last answer nothing is open", () => {
    const last: DebriefDraft = {
      ...given,
      open: "next",
      settled: ["when", "people", "topics", "decision", "asking", "whom", "promises"],
    };
    assert.equal(settleOpen(last, 1), undefined);
  });

  it("skipping takes an answer out, and when it was cannot be skipped", () => {
    const answered: DebriefDraft = { ...given, open: "decision", decision: { kind: "unsaid" } };
    assert.equal(withoutOpen(answered)?.decision, undefined);
    assert.equal(withoutOpen({ ...given, open: "when" }), undefined);
  });
});
