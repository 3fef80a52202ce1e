import type { Instant } from "../../engine/index.ts";

/** Why a letter waits although its turn has come. */
export type HoldReason =
  | "undo-period"
  | "step-ahead"
  | "snoozed"
  | "perhaps-answered"
  | "quiet-hours"
  | "day-limit"
  /** The answer to it may lie in its mailbox, which is out of reach. */
  | "mailbox-unread";

/** Why a letter that was approved does not go after all. */
export type StopReason =
  | "answered"
  | "bounced"
  | "withdrawn"
  | "decision"
  | "step-settled"
  | "not-in-plan"
  | "address-changed"
  | "machine-answered"
  /** An employer's answer that is not true any more, or too early, as the rules about answers say. */
  | "decision-undone"
  | "has-answer"
  | "has-offer"
  | "decided-themselves"
  | "chosen-first"
  | "offer-open"
  | "case-unreadable"
  | "mailbox-gone"
  | "mailbox-never-sends";

/** How it is known that a letter went out: the server said so, something that was found since, or a person. */
export type AcceptedBy = "server" | "sent-copy" | "bounce" | "answer" | "person";

/**
 * Why it is not known: the server's word on the whole letter never came, the process died before it was written down, or all of
 * this is a backup that was put back and knows nothing of what went afterwards.
 */
export type Doubt = "no-answer" | "process-died" | "restored";

/**
 * Where a letter to one recipient stands on its way out.
 *
 * - `draft`: written, and not to go. After a doubt that a person has settled with "it did not go", a new approval is needed.
 * - `approved`: a person has approved it; it can be taken back until `goesAt` without anything having happened.
 * - `due`: its turn comes at `from`, unless a check made right before says otherwise.
 * - `submitting`: written down before the server is given the letter. Whoever finds it here without its owner knows nothing.
 * - `accepted`: the server has taken it. `copyAt` is when to see whether a copy lies in Sent; null: there is nothing to see to.
 * - `deferred`: the server, or the way to it, said "not now"; nothing of the letter was taken.
 * - `rejected`: the server said "never", or "not now" too often.
 * - `uncertain`: it may have gone. Never sent again by itself: it is looked for until `lookAt` is null, then a person decides.
 * - `cancelled`: a person took it back, or a check found that it must not go any more.
 */
export type SendState =
  | { readonly kind: "draft" }
  | {
      readonly kind: "approved";
      readonly goesAt: Instant;
      /** Until when it is sure to wait then, as far as the approval knew; left out where nothing was in its way. */
      readonly heldUntil?: Instant;
      readonly heldBy?: HoldReason;
    }
  | {
      readonly kind: "due";
      readonly tries: number;
      readonly from: Instant;
      /** What it waits for; left out where its turn has simply come. */
      readonly heldBy?: HoldReason;
    }
  | { readonly kind: "submitting"; readonly tries: number; readonly since: Instant }
  | {
      readonly kind: "accepted";
      readonly at: Instant;
      readonly by: AcceptedBy;
      /** The server's words, on one line; empty where they never came. */
      readonly response: string;
      /** The id under which the recipient has it, where the server put another than ours. */
      readonly serverMessageId?: string;
      readonly copyAt: Instant | null;
    }
  | { readonly kind: "deferred"; readonly tries: number; readonly retryAt: Instant; readonly response: string }
  | { readonly kind: "rejected"; readonly at: Instant; readonly response: string }
  | {
      readonly kind: "uncertain";
      readonly since: Instant;
      readonly because: Doubt;
      readonly looks: number;
      readonly lookAt: Instant | null;
    }
  | { readonly kind: "cancelled"; readonly at: Instant; readonly because: StopReason | "person" };

/** The name of a letter's state. */
export type SendStateKind = SendState["kind"];

/** When something happens to a letter in this state without anybody doing anything; null: never. */
export function actsAt(state: SendState): Instant | null {
  switch (state.kind) {
    case "approved":
      return state.goesAt;
    case "due":
      return state.from;
    case "submitting":
      return state.since;
    case "deferred":
      return state.retryAt;
    case "uncertain":
      return state.lookAt;
    case "accepted":
      return state.copyAt;
    default:
      return null;
  }
}
