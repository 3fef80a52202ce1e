import type { Fault, Result } from "../../contract/index.ts";

/** What of a message matters to whom an application is sent. */
export interface ApplicationReading {
  /** A machine or a list wrote it, or it came back: nobody applies by it. */
  readonly isAutomatic: boolean;
  /** A server on its way took it for spam. */
  readonly isMarkedAsSpam: boolean;
  /** The names of what is attached, in their order. */
  readonly attachments: readonly string[];
}

/** Reads the bytes of a message (RFC 5322) as an application; faults where they are none. Keeps nothing of what is attached. */
export type ApplicationReader = (message: Uint8Array) => Promise<Result<ApplicationReading, readonly Fault[]>>;
