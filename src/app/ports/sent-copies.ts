import type { Instant } from "../../engine/index.ts";

/** What a mailbox holds of a letter that went out. */
export interface FoundCopy {
  /** Our copy in Sent, a bounce of the letter, or an answer to it. */
  readonly by: "sent-copy" | "bounce" | "answer";
  /** The id that the copy has now, where the provider put another than ours. */
  readonly messageId?: string;
}

/** What a mailbox knows of letters that went out through it. Failures of the outside are thrown. */
export interface SentCopies {
  /** Looks for any of the ids in what came in or was filed since a moment; undefined where nothing of it is there. */
  findCopy(ids: readonly string[], since: Instant): Promise<FoundCopy | undefined>;
  /** Files a copy in Sent. */
  fileCopy(bytes: Uint8Array): Promise<void>;
}
