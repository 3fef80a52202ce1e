import type { Instant } from "../../engine/index.ts";
import type { AcceptedBy, Doubt, HoldReason, StopReason } from "../ports/index.ts";

/** What will hold a letter once its undo period is over. */
export interface Foreseen {
  readonly until: Instant;
  readonly because: HoldReason;
}

/** Something that happens to a letter on its way out; `at` is when. */
export type SendEvent =
  /** A person approves it, to go at the end of the undo period. */
  | { readonly kind: "approve"; readonly goesAt: Instant; readonly foreseen?: Foreseen }
  /** It came back, and a person approves it for another address. */
  | { readonly kind: "readdress"; readonly goesAt: Instant; readonly foreseen?: Foreseen }
  /** Its turn has come. */
  | { readonly kind: "fall-due"; readonly at: Instant }
  /** A check says: not before a moment. */
  | { readonly kind: "hold"; readonly until: Instant; readonly because: HoldReason }
  /** A check says: not at all. */
  | { readonly kind: "stop"; readonly at: Instant; readonly because: StopReason }
  /** The server is about to be given it. */
  | { readonly kind: "begin"; readonly at: Instant }
  /** The way to the server failed before the end of the letter was written: the server cannot have taken it. */
  | { readonly kind: "refuse"; readonly at: Instant; readonly response: string }
  /** The mailbox, and not the letter, is the matter: it waits without a try being counted. */
  | { readonly kind: "fail-account"; readonly at: Instant }
  | {
      readonly kind: "accept";
      readonly at: Instant;
      readonly response: string;
      readonly serverMessageId?: string;
      readonly copyAt: Instant | null;
    }
  /** The server said "not now" of this letter or this recipient. */
  | { readonly kind: "defer"; readonly at: Instant; readonly response: string }
  | { readonly kind: "reject"; readonly at: Instant; readonly response: string }
  /** Nobody knows whether the server took it. */
  | { readonly kind: "doubt"; readonly at: Instant; readonly because: Doubt }
  /** All of this was put back from a backup: it may have gone since. */
  | { readonly kind: "quarantine"; readonly at: Instant }
  /** It was looked for and not found, or the mailbox could not be asked now. */
  | { readonly kind: "miss"; readonly at: Instant; readonly wasAsked: boolean }
  /** It was found, or what came of it. */
  | {
      readonly kind: "find";
      readonly at: Instant;
      readonly by: Exclude<AcceptedBy, "server" | "person">;
      readonly serverMessageId?: string;
    }
  /** A person says that it went. */
  | { readonly kind: "vouch"; readonly at: Instant }
  /** A person says that it did not go. */
  | { readonly kind: "deny" }
  /** A person takes it back. */
  | { readonly kind: "cancel"; readonly at: Instant }
  /** Its copy in Sent has been seen to; `again` is when to look again where that was not possible. */
  | { readonly kind: "see-to-copy"; readonly again: Instant | null };

/** The name of what happened to a letter. */
export type SendEventKind = SendEvent["kind"];
