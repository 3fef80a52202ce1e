import type { MailAccount } from "./mail-account.ts";
import type { StopSignal } from "./mailbox.ts";

/** A letter to one recipient on its way to the server. */
export interface Submission {
  readonly account: MailAccount;
  readonly from: string;
  readonly to: string;
  /** The whole message, the same at every try. */
  readonly bytes: Uint8Array;
  /**
   * Asked once, when the server has let us in and before it hears of this letter; what it writes down is durable when it resolves.
   * False: the letter does not go, and the server never hears of it.
   */
  readonly beforeData: () => Promise<boolean>;
  /** Ends the line to the server at once when it is told; what is not known by then stays unknown. */
  readonly giveUp?: StopSignal;
}

/** What is the matter with a mailbox, so that no letter can go through it. */
export type AccountProblem = "login" | "tls" | "settings" | "day-limit";

/**
 * What came of a submission. `response` is the server's words on one line, or why there are none.
 *
 * - `accepted`, `deferred`, `rejected`: the server's answer to this letter or this recipient
 * - `refused-before-data`: the end of the letter was never written, so the server cannot have taken it; to try again is safe
 * - `unknown-after-dot`: the end was written and no answer to it came; the server may have taken it
 * - `account-problem`: no letter would go through this mailbox
 * - `called-off`: `beforeData` said so
 */
export type SubmitOutcome =
  | { readonly kind: "accepted"; readonly response: string; readonly serverMessageId?: string }
  | {
      readonly kind: "deferred" | "rejected" | "refused-before-data" | "unknown-after-dot";
      readonly response: string;
    }
  | { readonly kind: "account-problem"; readonly problem: AccountProblem; readonly response: string }
  | { readonly kind: "called-off" };

/** Gives letters to a mailbox's server. */
export interface MailSubmitter {
  /**
   * Whether a line of the mailbox waits for its next letter, so that `beforeData` is asked at once; it may turn out to be broken. A
   * submitter without it keeps no lines.
   */
  hasLine?(account: MailAccount): boolean;
  /** Settles in bounded time; failures of the outside are outcomes. Rejects only with what `beforeData` rejects with. */
  submit(submission: Submission): Promise<SubmitOutcome>;
}
