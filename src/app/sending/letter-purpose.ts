import type { Purpose } from "../../engine/index.ts";
import type { LetterKind } from "../../engine/letters/index.ts";

/** What a letter of each kind is for, as its fact says. */
export const LETTER_PURPOSES: Readonly<Record<LetterKind, Purpose>> = {
  "thank-you": "thank-you",
  card: "card",
  "check-in": "check-in",
  "check-in-call": "check-in",
  answer: "answer",
  reply: "other",
  "offer-reply": "offer-reply",
  "ask-for-time": "offer-reply",
  accept: "offer-reply",
  decline: "offer-reply",
  "rejection-thanks": "rejection-thanks",
  "keep-warm": "news",
  withdraw: "other",
  acknowledge: "acknowledgement",
  "thank-interviewee": "thanks",
  "share-plans": "plans",
  update: "update",
  "update-without-news": "update",
  "reject-application": "rejection",
  "reject-interviewee": "rejection",
  "make-offer": "offer",
  "tell-status": "decision-status",
};
