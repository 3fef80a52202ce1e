import assert from "node:assert/strict";
import { it } from "node:test";
import { LETTER_PURPOSES } from "./letter-purpose.ts";

it("each purpose has its letters", () => {
  const kinds = Object.groupBy(Object.entries(LETTER_PURPOSES), ([, purpose]) => purpose);
  const byPurpose = Object.entries(kinds).map(([purpose, own]) => [purpose, own.map(([kind]) => kind).join(" ")]);
  assert.deepEqual(Object.fromEntries(byPurpose), {
    "thank-you": "thank-you",
    card: "card",
    "check-in": "check-in check-in-call",
    answer: "answer",
    other: "reply withdraw",
    "offer-reply": "offer-reply ask-for-time accept decline",
    "rejection-thanks": "rejection-thanks",
    news: "keep-warm",
    acknowledgement: "acknowledge",
    thanks: "thank-interviewee",
    plans: "share-plans",
    update: "update update-without-news",
    rejection: "reject-application reject-interviewee",
    offer: "make-offer",
    "decision-status": "tell-status",
  });
});
