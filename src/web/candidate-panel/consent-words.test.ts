import assert from "node:assert/strict";
import { it } from "node:test";
import { parseDate } from "../../engine/index.ts";
import { consentSentences } from "./consent-words.ts";

const consent = { until: "2027-11-30", givenOn: "2026-11-16" } as const;
const AGREED = "They agreed to be kept until Tuesday 30 November 2027, as they said on Monday 16 November 2026.";

it("consent says until when, who said so, and from when on to ask again", () => {
  assert.deepEqual(consentSentences(consent, parseDate("2026-11-20")), [AGREED, "Ask again from Sunday 31 October."]);
});

it("thirty days before it ends one is told to ask; once they were asked, when", () => {
  const soon = "It ends soon: ask them whether it may go on.";
  assert.deepEqual(consentSentences(consent, parseDate("2027-10-30"))[1], "Ask again from Sunday 31 October.");
  assert.deepEqual(consentSentences(consent, parseDate("2027-10-31"))[1], soon);
  const asked = consentSentences({ ...consent, askedOn: "2027-11-02" }, parseDate("2027-11-30"));
  assert.deepEqual(asked[1], "They were asked again on Tuesday 2 November 2027.");
});

it("after its last day it is over, whether they were asked or not", () => {
  const over = "That day is over. Renew it, or forget them.";
  assert.equal(consentSentences({ ...consent, askedOn: "2027-11-02" }, parseDate("2027-12-01"))[1], over);
});

it("without consent that is what it says", () => {
  assert.deepEqual(consentSentences(undefined, 0), ["They have not said that they may be kept for longer."]);
});
