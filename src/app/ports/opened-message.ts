import type { Fault, Result } from "../../contract/index.ts";
import type { Instant } from "../../engine/index.ts";

/** A message as a person looks at it. */
export interface OpenedMessage {
  readonly subject: string;
  /** Names with their addresses, as they stand in the message. */
  readonly from: string;
  readonly to: readonly string[];
  /** Undefined where it does not say. */
  readonly at: Instant | undefined;
  /** All of it as plain text. */
  readonly whole: string;
  /** Its HTML as it came, not to be trusted; null where it is plain text, or more than is shown. */
  readonly html: string | null;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: number }[];
}

/** Takes the bytes of a message (RFC 5322) apart to be looked at; loads nothing that it names. Faults where they are none. */
export type MessageOpener = (message: Uint8Array) => Promise<Result<OpenedMessage, readonly Fault[]>>;
