import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { found, type SampleLetter } from "../check.suite.ts";

const BODY = "Hi Dana,\n\nthank you.\n\nAlex";

function severities(subject: string | null, rule: string, sample: SampleLetter = {}): readonly string[] {
  return found(rule, BODY, { subject, ...sample }).map(({ severity }) => severity);
}

describe("subjects", () => {
  const fine = [
    "Thank you – Senior Analyst interview, November 13",
    "Thank you – Analyst role, our talk Nov 13",
    "Re: your email",
    "AW: Ihre Nachricht",
    "Fwd: something",
    "Senior Analyst interview (13/11)",
    "11/13 interview: senior analyst",
    "Friday's interview for Senior Analyst",
    "Senior Analyst interview, Thursday 12",
    "2026-11-13 Senior Analyst interview",
    "senior analyst interview, 13. November",
  ];
  for (const subject of fine) {
    it(`[letter.subject] passes "${subject}"`, () => assert.deepEqual(severities(subject, "letter.subject"), []));
  }

  const lacking = [
    "Thank you",
    "",
    "   ",
    "Re: ",
    "Senior Analyst",
    "Interview on November 13",
    "Following up",
    "Senior Analyst interview last Thursday",
    "Senior Analyst interview this week",
  ];
  for (const subject of lacking) {
    it(`[letter.subject] warns of "${subject}"`, () =>
      assert.deepEqual(severities(subject, "letter.subject"), ["warns"]));
  }

  it("[letter.subject] before an interview the role is enough", () => {
    assert.deepEqual(severities("Senior Analyst: my question", "letter.subject", { facts: [] }), []);
  });

  it("[letter.subject] a card has none", () => {
    assert.deepEqual(severities(null, "letter.subject", { kind: "card" }), []);
  });

  for (const control of ["\r\nBcc: x@evil.example", "\n", "\0", "\u0085", "\u2028", "\u202e"]) {
    it(`[letter.subject] ${JSON.stringify(control)} in a subject blocks`, () => {
      assert.deepEqual(severities(`Senior Analyst interview, Nov 13${control}`, "letter.subject"), ["blocks"]);
    });
  }

  it("[letter.wrong-date] a date in the subject that is not the interview's blocks", () => {
    assert.deepEqual(severities("Senior Analyst interview, Nov 12", "letter.wrong-date"), ["blocks"]);
    assert.deepEqual(severities("Senior Analyst interview, Thursday Nov 13", "letter.wrong-date"), ["blocks"]);
    assert.deepEqual(severities("Start on January 11 as Senior Analyst?", "letter.wrong-date"), []);
  });

  it("[letter.wrong-date] a date in the subject is the interview's, or the decision's where it speaks of one", () => {
    assert.deepEqual(severities("Senior Analyst interview: your decision of Nov 20", "letter.wrong-date"), []);
    assert.deepEqual(severities("Senior Analyst interview, Nov 20", "letter.wrong-date"), ["blocks"]);
    assert.deepEqual(severities("Senior Analyst, Nov 20", "letter.wrong-date"), []);
  });

  it("[letter.wrong-fact] the role misspelt in the subject warns", () => {
    assert.deepEqual(severities("Senior Anlyst interview, Nov 13", "letter.wrong-fact"), ["warns"]);
  });
});
