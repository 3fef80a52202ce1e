import type { NewFact } from "../../../app/index.ts";
import type { Channel, Purpose, Step } from "../../../engine/index.ts";
import type { LetterKind } from "../../../engine/letters/index.ts";
import type { SealedLetter } from "../../letter-worker/index.ts";

/** What a message of each kind is for. */
const PURPOSES: Readonly<Record<LetterKind, Purpose>> = {
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

/** Letters that are a decision of one's own. */
const DECISIONS: Readonly<Partial<Record<LetterKind, "accepted" | "declined" | "withdrawn">>> = {
  accept: "accepted",
  decline: "declined",
  withdraw: "withdrawn",
};

/** What a letter was for, as the log has it. */
export function purposeOf(kind: LetterKind): Purpose {
  return PURPOSES[kind];
}

export interface SentLetter {
  readonly kind: LetterKind;
  readonly step: Pick<Step, "id" | "action"> | undefined;
  /** The contact's id. */
  readonly to: string;
  readonly channel: Channel;
  /** When it went out, in the company's zone. */
  readonly at: string;
  readonly sealed: SealedLetter;
}

/** What happened once a letter is on its way: that it was sent, and what it decided where it decides something. */
export function sentLetterFacts({ kind, step, to, channel, at, sealed }: SentLetter): readonly NewFact[] {
  const { words, digest } = sealed;
  const answered = step?.action === "answer" || step?.action === "reply" ? step.id.split("/")[1] : undefined;
  const sent: NewFact = {
    kind: "sent",
    at,
    to,
    channel,
    purpose: PURPOSES[kind],
    // What was said on the phone is not what stands in the script.
    ...(channel === "phone" ? {} : { words, ...(digest === undefined ? {} : { digest }) }),
    ...(answered === undefined ? {} : { ref: answered }),
  };
  const outcome = DECISIONS[kind];
  return outcome === undefined ? [sent] : [sent, { kind: "decision", at, outcome }];
}
