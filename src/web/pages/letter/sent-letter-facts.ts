import { LETTER_PURPOSES, type NewFact } from "../../../app/index.ts";
import type { Channel, Step } from "../../../engine/index.ts";
import type { LetterKind } from "../../../engine/letters/index.ts";
import type { SealedLetter } from "../../letter-worker/index.ts";

/** Letters that are a decision of one's own. */
const DECISIONS: Readonly<Partial<Record<LetterKind, "accepted" | "declined" | "withdrawn">>> = {
  accept: "accepted",
  decline: "declined",
  withdraw: "withdrawn",
};

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
    purpose: LETTER_PURPOSES[kind],
    // What was said on the phone is not what stands in the script.
    ...(channel === "phone" ? {} : { words, ...(digest === undefined ? {} : { digest }) }),
    ...(answered === undefined ? {} : { ref: answered }),
  };
  const outcome = DECISIONS[kind];
  return outcome === undefined ? [sent] : [sent, { kind: "decision", at, outcome }];
}
