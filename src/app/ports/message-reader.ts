import type { Fault, Result } from "../../contract/index.ts";
import type { Case, Day } from "../../engine/index.ts";
import type { Invitation } from "./calendar-files.ts";

/** Whose hand a message comes from: a person's (or a system's that must be acted on), or which kind of machine. */
export type AutomaticKind = "no" | "out-of-office" | "receipt" | "bounce" | "bulk";

/** What a message tells the person it was sent to. */
export type MessageSays =
  | "update"
  | "vague"
  | "question"
  | "interview"
  | "offer"
  | "rejection"
  | "auto-reply"
  | "bounce"
  | "other";

/** Why something was read: the rule's name, and the words of the message that it goes by. */
export interface ReadingEvidence {
  readonly rule: string;
  readonly excerpt: string;
}

/** What a message was understood to say. Nothing that is not certain is in it. */
export interface MessageReading {
  readonly automatic: AutomaticKind;
  readonly says: MessageSays;
  /** The day by which they say that they will decide or tell. */
  readonly decisionBy: Day | undefined;
  /** The first day back, of somebody who is away. */
  readonly returnsOn: Day | undefined;
  readonly bounced: { readonly address: string; readonly permanent: boolean } | undefined;
  /** What they wrote, without quotations and signature. */
  readonly text: string;
  readonly evidence: readonly ReadingEvidence[];
  /** What came with it for a calendar; left out where nobody looked. */
  readonly invitations?: readonly Invitation[];
}

/** Reads the bytes of a message (RFC 5322), in the light of a case where there is one; faults where they are none. */
export type MessageReader = (
  message: Uint8Array,
  theCase: Case | undefined,
) => Promise<Result<MessageReading, readonly Fault[]>>;
