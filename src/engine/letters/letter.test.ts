import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Action, StepState } from "../model/index.ts";
import { comparableText } from "./comparable-text.ts";
import { letterKindOf } from "./letter.ts";
import { sendingMoment } from "./sending-moment.ts";

describe("the letter that a step asks for", () => {
  const kinds: readonly (readonly [Action, string | undefined])[] = [
    ["thank-you", "thank-you"],
    ["card", "card"],
    ["check-in", "check-in"],
    ["answer", "answer"],
    ["reply", "reply"],
    ["offer-reply", "offer-reply"],
    ["offer-decision", "accept"],
    ["rejection-thanks", "rejection-thanks"],
    ["keep-warm", "keep-warm"],
    ["acknowledge", "acknowledge"],
    ["thank-interviewee", "thank-interviewee"],
    ["share-plans", "share-plans"],
    ["update", "update"],
    ["tell-decision", "reject-interviewee"],
    ["inform-by-law", "tell-status"],
    ["prepare", undefined],
    ["debrief", undefined],
  ];
  for (const [action, kind] of kinds) {
    it(`${action} asks for ${kind ?? "none"}`, () => assert.equal(letterKindOf({ action, channel: "email" }), kind));
  }

  it("is what to say on the telephone where a check-in is a call", () => {
    assert.equal(letterKindOf({ action: "check-in", channel: "phone" }), "check-in-call");
    assert.equal(letterKindOf({ action: "reply", channel: "phone" }), "reply");
  });
});

describe("the moment that a letter is written for", () => {
  function moment(state: StepState, best: number): number {
    const step = { state, window: { opens: 0, best, due: 0, closes: null } } as Parameters<
      typeof sendingMoment
    >[0]["step"];
    return sendingMoment({ asOf: 100, step });
  }

  it("is the best of a step that is ahead, and now of one that is open or was missed", () => {
    assert.deepEqual([moment("upcoming", 200), moment("projected", 200)], [200, 200]);
    assert.deepEqual([moment("open", 200), moment("late", 200), moment("withheld", 200)], [100, 100, 100]);
  });

  it("is never past, and now where no step asks", () => {
    assert.equal(moment("upcoming", 50), 100);
    assert.equal(sendingMoment({ asOf: 100, step: undefined }), 100);
  });
});

describe("a letter's text as it is compared", () => {
  it("is the same however its lines end and its accents are put together", () => {
    assert.equal(comparableText("Dear Zoe\u0308,\r\n\r\nbye\rAl"), "Dear Zoë,\n\nbye\nAl");
  });

  it("has nothing behind its lines nor around itself", () => {
    assert.equal(comparableText("\n\nOne \t\u00a0\n  two  \n\n\n"), "One\n  two");
    assert.equal(comparableText("One\n\n\nTwo"), "One\n\n\nTwo");
  });
});
