import type { Fault, Result } from "../../contract/index.ts";
import type { Instant } from "../../engine/index.ts";

/** Somebody as a mail names them. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** A letter on its way into a mail program. */
export interface OutgoingMessage {
  readonly id: string;
  readonly at: Instant;
  /** Undefined where the writer's address is not known: the mail program puts its own. */
  readonly from: Mailbox | undefined;
  readonly to: Mailbox;
  /** Where answers are to go, where that is another address than the writer's. */
  readonly replyTo?: Mailbox;
  readonly subject: string;
  readonly body: string;
  /** `inReplyTo` is left out where the message answers none. */
  readonly thread: { readonly inReplyTo?: string; readonly references: readonly string[] } | undefined;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Who lets it go out, where it does so from here; left out for a file that a mail program opens to send. */
  readonly goes?: "by-a-person" | "automatically";
}

/**
 * Writes a message as the file that mail programs open to send (RFC 5322, MIME). Refuses what would break a header or mean
 * another recipient than the one shown; places are keys of the message.
 */
export type MessageWriter = (message: OutgoingMessage) => Promise<Result<Uint8Array, readonly Fault[]>>;
