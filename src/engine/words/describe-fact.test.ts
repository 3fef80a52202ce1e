import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Fact, parseInstant } from "../index.ts";
import { describeFact } from "./describe-fact.ts";
import { interview, readCaseOf } from "./words.suite.ts";

const PROMISE = {
  id: "p1",
  at: "2026-11-13T14:58:00-05:00",
  kind: "promise",
  to: "dana",
  what: "the paper",
};
const theCase = readCaseOf([interview, PROMISE]);
const asOf = parseInstant("2026-11-16T10:00:00-05:00");
const at = parseInstant("2026-11-13T14:00:00-05:00");

type Content = Fact extends infer Each ? (Each extends Fact ? Omit<Each, "id" | "at"> : never) : never;

function words(content: Content): string {
  return describeFact({ id: "f", at, ...content } as Fact, theCase, asOf);
}

describe("facts in words", () => {
  it("an application says how it went, where that is known", () => {
    assert.equal(words({ kind: "applied" }), "Applied");
    assert.equal(words({ kind: "applied", channel: "referral" }), "Applied (referral)");
  });

  it("an interview says its form and who was there", () => {
    const talk = { kind: "interview", end: at, with: ["dana"] } as const;
    assert.equal(words(talk), "Interview with Dana Kim");
    assert.equal(words({ ...talk, with: [] }), "Interview");
    assert.equal(words({ ...talk, format: "phone" }), "Interview by phone with Dana Kim");
    assert.equal(
      words({ ...talk, format: "video", with: ["dana", "lee"] }),
      "Interview by video with Dana Kim and Lee Okafor",
    );
    assert.equal(words({ ...talk, format: "onsite", with: [] }), "Interview on site");
    assert.equal(
      words({ ...talk, format: "panel", with: ["dana", "lee", "sam"] }),
      "Panel interview with Dana Kim, Lee Okafor and Sam Ortiz",
    );
    assert.equal(words({ ...talk, with: ["stranger"] }), "Interview with them");
  });

  it("what they said of timing is told part by part", () => {
    assert.equal(words({ kind: "timeline" }), "They said nothing about timing");
    assert.equal(
      words({ kind: "timeline", by: "dana", decisionBy: 20_777, mayFollowUp: true, contact: "lee", channel: "phone" }),
      "Dana Kim said: a decision by Fri 20 Nov; following up is welcome; write to Lee Okafor; by phone",
    );
    assert.equal(
      words({ kind: "timeline", mayFollowUp: false, noContact: true, thankYouOnly: true, nextSteps: "a second talk" }),
      "They said: no following up, please; no contact, please; thanks only, please; a second talk",
    );
    assert.equal(words({ kind: "timeline", every: "FREQ=WEEKLY;BYDAY=FR" }), "They said: a word every Friday");
    assert.equal(words({ kind: "timeline", every: null }), "They said: no more regular word");
    assert.equal(words({ kind: "timeline", decisionBy: 20_823 }), "They said: a decision by Tue 5 Jan 2027");
    assert.equal(words({ kind: "timeline", noContact: false, thankYouOnly: false }), "They said nothing about timing");
  });

  it("a message of one's own says what it was, to whom, how, and how long", () => {
    const message = { kind: "sent", to: "lee", channel: "email", purpose: "check-in" } as const;
    assert.equal(words(message), "Check-in to Lee Okafor by email");
    assert.equal(words({ ...message, words: 80, auto: true }), "Check-in to Lee Okafor by email, 80 words, automatic");
    const purposes = [
      ["thank-you", "phone", "Thank-you to Lee Okafor by phone"],
      ["card", "post", "Card to Lee Okafor by post"],
      ["news", "message", "News to Lee Okafor by message"],
      ["answer", "in-person", "Promised answer to Lee Okafor in person"],
      ["offer-reply", "email", "Reply to the offer to Lee Okafor by email"],
      ["rejection-thanks", "email", "Thanks after the no to Lee Okafor by email"],
      ["acknowledgement", "email", "Acknowledgement to Lee Okafor by email"],
      ["thanks", "email", "Thanks to Lee Okafor by email"],
      ["plans", "email", "What comes next to Lee Okafor by email"],
      ["update", "email", "Update to Lee Okafor by email"],
      ["offer", "email", "Offer to Lee Okafor by email"],
      ["rejection", "email", "Rejection to Lee Okafor by email"],
      ["decision-status", "email", "Word on the decision to Lee Okafor by email"],
      ["other", "email", "Message to Lee Okafor by email"],
    ] as const;
    for (const [purpose, channel, said] of purposes) assert.equal(words({ ...message, purpose, channel }), said);
  });

  it("a message of theirs says what it says", () => {
    const message = { kind: "received", from: "dana", channel: "email" } as const;
    assert.equal(words({ ...message, says: "update" }), "Dana Kim gave an update by email");
    assert.equal(
      words({ ...message, says: "vague", channel: "phone" }),
      "Dana Kim was in touch by phone, without news",
    );
    assert.equal(words({ ...message, says: "question" }), "Dana Kim asked something by email");
    assert.equal(words({ ...message, says: "auto-reply" }), "Dana Kim sent an automatic reply by email");
    assert.equal(words({ ...message, says: "bounce" }), "Dana Kim could not be reached: the message came back");
  });

  it("a promise says what, and by when where that was said", () => {
    assert.equal(words({ kind: "promise", to: "dana", what: "the paper" }), "Promised Dana Kim: the paper");
    assert.equal(
      words({ kind: "promise", to: "dana", what: "the paper", by: 20_777 }),
      "Promised Dana Kim: the paper, by Fri 20 Nov",
    );
  });

  it("a decision says who told it, and by when an answer is due", () => {
    assert.equal(
      words({ kind: "decision", outcome: "offer", by: "dana", respondBy: 20_777 }),
      "An offer, told by Dana Kim, answer by Fri 20 Nov",
    );
    const outcomes = [
      ["rejection", "The answer was no"],
      ["position-closed", "The position was closed"],
      ["withdrawn", "Withdrawn by the candidate"],
      ["accepted", "The offer was accepted"],
      ["declined", "The offer was declined"],
    ] as const;
    for (const [outcome, said] of outcomes) assert.equal(words({ kind: "decision", outcome }), said);
  });

  it("news, interest, going on and what is taken back are told in few words", () => {
    assert.equal(words({ kind: "news", what: "a certificate" }), "News: a certificate");
    assert.equal(words({ kind: "interest" }), "Decided to be interested");
    assert.equal(words({ kind: "reopened" }), "It goes on after all");
    assert.equal(words({ kind: "retracted", fact: "s1" }), "Taken back: s1");
  });

  it("a step that was done, left out or put off has its title, or its action's name", () => {
    const steps = [
      ["thank-you/i1/lee", "Thank Lee Okafor"],
      ["card/i1/dana", "Card to Dana Kim"],
      ["check-in/i1/2", "Second check-in"],
      ["answer/p1", "Send them the paper"],
      ["offer-reply/x1", "Reply to the offer"],
      ["offer-decision/x1", "Decide on the offer"],
      ["prepare/i1", "Prepare for the interview"],
      ["debrief/i1", "Write down what was said"],
      ["keep-warm/i1/dana", "keep warm"],
      ["tell-decision/x1", "tell decision"],
    ] as const;
    for (const [step, title] of steps) assert.equal(words({ kind: "done", step }), `Done: ${title}`);
    assert.equal(words({ kind: "skipped", step: "thank-you/i1/lee" }), "Skipped: Thank Lee Okafor");
    assert.equal(
      words({ kind: "snoozed", step: "thank-you/i1/lee", until: parseInstant("2026-11-17T09:00:00-05:00") }),
      "Snoozed: Thank Lee Okafor, until Tue 17 Nov, 09:00",
    );
  });

  it("a note stands behind what happened, and a note alone is what it says", () => {
    assert.equal(words({ kind: "applied", note: "by the form" }), "Applied. Note: by the form");
    assert.equal(words({ kind: "note", note: "Ask about Porto" }), "Ask about Porto");
    assert.equal(words({ kind: "note" } as Content), "Note");
  });
});
