import type { Instant } from "../../engine/index.ts";

/**
 * What is being done with a mailbox: `reading` a first time or after a while, `watching` once everything is read, `waiting` to try
 * again, `stopped` until a person has seen to it.
 */
export interface MailWatch {
  readonly state: "reading" | "watching" | "waiting" | "stopped";
  readonly since: Instant;
  /** What is the matter, in a sentence. */
  readonly sentence?: string;
  /** While reading: messages read so far and, of the folder that is read now, still to be read. */
  readonly read?: number;
  readonly left?: number;
}
