import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mailLink, phoneLink } from "./mail-link.ts";
import { type SentLetter, sentLetterFacts } from "./sent-letter-facts.ts";

const AT = "2026-11-16T10:00:00-05:00[America/New_York]";

function sent(more: Partial<SentLetter>): SentLetter {
  return {
    kind: "thank-you",
    step: { id: "thank-you/i1/lee", action: "thank-you" },
    to: "lee",
    channel: "email",
    at: AT,
    sealed: { words: 82, digest: "36ef" },
    ...more,
  };
}

describe("what is recorded of a letter that went out", () => {
  it("is whom it went to, what it was for, its length and its digest, and never its text", () => {
    assert.deepEqual(sentLetterFacts(sent({})), [
      { kind: "sent", at: AT, to: "lee", channel: "email", purpose: "thank-you", words: 82, digest: "36ef" },
    ]);
  });

  it("names the promise that it keeps", () => {
    const step = { id: "answer/p1", action: "answer" } as const;
    assert.deepEqual(sentLetterFacts(sent({ kind: "answer", step, to: "dana" })), [
      { kind: "sent", at: AT, to: "dana", channel: "email", purpose: "answer", words: 82, digest: "36ef", ref: "p1" },
    ]);
  });

  it("has no length and no digest for a call", () => {
    const step = { id: "check-in/i1/2", action: "check-in" } as const;
    assert.deepEqual(sentLetterFacts(sent({ kind: "check-in-call", step, channel: "phone" })), [
      { kind: "sent", at: AT, to: "lee", channel: "phone", purpose: "check-in" },
    ]);
  });

  it("is a decision too, where the letter says yes or no", () => {
    const step = { id: "offer-decision/d1", action: "offer-decision" } as const;
    assert.deepEqual(sentLetterFacts(sent({ kind: "decline", step, sealed: { words: 40, digest: undefined } })), [
      { kind: "sent", at: AT, to: "lee", channel: "email", purpose: "offer-reply", words: 40 },
      { kind: "decision", at: AT, outcome: "declined" },
    ]);
  });
});

describe("a letter as a link", () => {
  it("opens in mail programs with its lines and its signs whole", () => {
    assert.equal(
      mailLink({
        address: "lee.okafor@globex.example",
        subject: "Thank you & more – Nov 13",
        body: "Dear Lee,\n\n100 % yes?\n",
      }),
      "mailto:lee.okafor@globex.example?subject=Thank%20you%20%26%20more%20%E2%80%93%20Nov%2013&body=Dear%20Lee%2C%0D%0A%0D%0A100%20%25%20yes%3F",
    );
  });

  it("cannot be led astray by what stands in an address", () => {
    assert.equal(
      mailLink({ address: "a@b.example?bcc=c@d.example", subject: "", body: "" }),
      "mailto:a@b.example%3Fbcc%3Dc%40d.example?subject=&body=",
    );
  });

  it("dials a number however it is written", () => {
    assert.equal(phoneLink("+1 212 555 0134"), "tel:+12125550134");
    assert.equal(phoneLink("+44 (0)20 7946 0018"), "tel:+442079460018");
  });
});
