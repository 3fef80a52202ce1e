import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Action, Channel } from "../model/index.ts";
import { stepTitle } from "./step-title.ts";
import { interview, readCaseOf } from "./words.suite.ts";

const theCase = readCaseOf([
  interview,
  {
    id: "p1",
    at: "2026-11-13T14:58:00-05:00",
    kind: "promise",
    to: "dana",
    what: "the paper on hierarchical forecasting.",
  },
]);

function titleOf(action: Action, to: string | null, id: string, channel: Channel | null = "email"): string {
  return stepTitle({ action, to, id, channel }, theCase, 3);
}

describe("titles of steps", () => {
  it("say what and whom", () => {
    assert.equal(titleOf("thank-you", "lee", "thank-you/i1/lee"), "Thank Lee Okafor");
    assert.equal(titleOf("card", "dana", "card/i1/dana", "post"), "Card to Dana Kim");
    assert.equal(titleOf("answer", "dana", "answer/p1"), "Send Dana Kim the paper on hierarchical forecasting");
    assert.equal(titleOf("reply", "lee", "reply/r1"), "Answer Lee's question");
    assert.equal(titleOf("rejection-thanks", "lee", "rejection-thanks/x1"), "Thank Lee Okafor after the no");
    assert.equal(titleOf("rejection-thanks", null, "rejection-thanks/x1"), "Thank them after the no");
    assert.equal(titleOf("keep-warm", "dana", "keep-warm/i1"), "Keep in touch with Dana Kim");
    assert.equal(titleOf("offer-reply", null, "offer-reply/x1"), "Reply to the offer");
    assert.equal(titleOf("offer-decision", null, "offer-decision/x1"), "Decide on the offer");
    assert.equal(titleOf("prepare", null, "prepare/i1", null), "Prepare for the interview");
    assert.equal(titleOf("debrief", null, "debrief/i1", null), "Write down what was said");
  });

  it("a check-in is counted, and the last one called so", () => {
    assert.equal(titleOf("check-in", "lee", "check-in/i1/1"), "Check in with Lee Okafor");
    assert.equal(titleOf("check-in", "lee", "check-in/i1/2"), "Second check-in with Lee Okafor");
    assert.equal(titleOf("check-in", "lee", "check-in/i1/3"), "Third and last check-in with Lee Okafor");
    assert.equal(titleOf("check-in", "lee", "check-in/t1/2026-11-20"), "Check in with Lee Okafor");
    assert.equal(titleOf("check-in", null, "check-in/i1/1"), "Check in");
    assert.equal(titleOf("check-in", "lee", "check-in/i1/1", "phone"), "Call Lee Okafor");
    assert.equal(titleOf("check-in", null, "check-in/i1/1", "phone"), "Call HR");
    assert.equal(titleOf("check-in", "lee", "check-in/i1/3", "phone"), "Third and last check-in: call Lee Okafor");
  });

  it("the employer's say what is owed", () => {
    assert.equal(titleOf("acknowledge", "lee", "acknowledge/a1"), "Acknowledge the application of Lee Okafor");
    assert.equal(titleOf("thank-interviewee", "lee", "thank-interviewee/i1"), "Thank Lee Okafor for the interview");
    assert.equal(titleOf("share-plans", "lee", "share-plans/n1"), "Tell Lee Okafor what comes next");
    assert.equal(titleOf("update", "lee", "update/p1"), "Give Lee Okafor the promised update");
    assert.equal(titleOf("update", "lee", "update/silence/i1"), "Break the silence with Lee Okafor");
    assert.equal(titleOf("tell-decision", "lee", "tell-decision/x1"), "Tell Lee Okafor the decision");
    assert.equal(
      titleOf("inform-by-law", "lee", "inform-by-law/i1"),
      "Tell Lee Okafor by law whether a decision was made",
    );
  });
});
