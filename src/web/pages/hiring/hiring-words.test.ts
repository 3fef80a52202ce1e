import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decisionSentence, recordedSentence } from "./decision-words.ts";
import { amountWords, mirrorSentence } from "./mirror-words.ts";

describe("what is said before a decision is recorded", () => {
  it("the chosen one is told first", () => {
    assert.equal(
      decisionSentence("offer", 1, "offer-accepted"),
      "One person is chosen, and told first. Nobody is told before you have seen the letter.",
    );
  });

  it("the others wait as the opening says", () => {
    assert.equal(
      decisionSentence("rejection", 3, "offer-accepted"),
      "Three people get a no. While an offer is open, their letters wait until it is accepted.",
    );
    // A Tuesday.
    assert.equal(
      decisionSentence("rejection", 1, "2026-12-01"),
      "One person gets a no. While an offer is open, their letters wait until it is accepted, or until Tuesday 1 December.",
    );
  });

  it("afterwards it says for how many", () => {
    assert.equal(recordedSentence(0), "Nothing was recorded.");
    assert.equal(recordedSentence(1), "Recorded for one person.");
    assert.equal(recordedSentence(398), "Recorded for 398 people.");
  });
});

describe("what the mirror says", () => {
  const share = (id: "promises-kept" | "answered", count: number, of: number) => ({
    id,
    title: "",
    count,
    of,
    missing: [],
  });

  it("everybody is said of everybody alone", () => {
    const sentence = (answered: number, kept: number) =>
      mirrorSentence({ shares: [share("promises-kept", kept, 24), share("answered", answered, 412)] });
    assert.equal(sentence(412, 24), "Everybody has an answer. Every promise was kept.");
    assert.equal(sentence(411, 22), "99 % of those who applied have an answer. 22 of 24 promises were kept.");
  });

  it("nothing is said of promises where there were none", () => {
    assert.equal(
      mirrorSentence({ shares: [share("promises-kept", 0, 0), share("answered", 3, 12)] }),
      "25 % of those who applied have an answer.",
    );
    assert.equal(mirrorSentence({ shares: [share("answered", 0, 0)] }), "Nobody has applied yet.");
  });

  it("times are told in business hours and days", () => {
    assert.equal(amountWords(null, "business hours"), "–");
    assert.equal(amountWords(0.4, "business hours"), "under an hour");
    assert.equal(amountWords(0, "business days"), "the same day");
    assert.equal(amountWords(1, "business days"), "1 day");
    assert.equal(amountWords(2.25, "business hours"), "2.3 hours");
    assert.equal(amountWords(19.4, "business hours"), "19 hours");
  });
});
