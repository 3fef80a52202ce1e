import type { FactJson } from "../../contract/index.ts";
import type { Instant, Purpose } from "../../engine/index.ts";
import type { AccountProblem } from "./mail-submitter.ts";
import type { Mailbox } from "./message-writer.ts";
import type { SendState, SendStateKind } from "./send-state.ts";

/** What was fixed when a person approved a letter; the bytes lie beside it. */
export interface ApprovedLetter {
  /** The approval's own id, a UUID: the next approval of the same letter has another. Also the id of the fact that it was sent. */
  readonly id: string;
  /** With angle brackets. */
  readonly messageId: string;
  readonly approvedAt: Instant;
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly subject: string;
  readonly body: string;
  readonly words: number;
  readonly digest: string;
  readonly purpose: Purpose;
  /** The fact that it answers. */
  readonly ref?: string;
  /** It goes by itself, without a person's word. */
  readonly isAutomatic: boolean;
  /** It may go outside of the recipient's business hours. */
  readonly atAnyHour: boolean;
  /** How many facts of the case were recorded when it was approved: what came after may speak against it. */
  readonly factsKnown: number;
  /** The interviews that it asks an interviewer about. */
  readonly asks?: readonly { readonly caseId: string; readonly factId: string }[];
}

/** A letter to one recipient for one step of a case: there is never a second one of the same three. */
export interface OutboxItem {
  readonly id: string;
  readonly caseId: string;
  readonly stepId: string;
  /** The recipient among the case's contacts. */
  readonly contactId: string;
  readonly accountId: string;
  readonly letter: ApprovedLetter;
  readonly state: SendState;
  /** Rises with every change. */
  readonly revision: number;
}

/** A letter before it is in the outbox, which gives it its revision. */
export type NewOutboxItem = Omit<OutboxItem, "revision">;

/** The right to change an item for a while. Whoever holds an older one finds out when they use it. */
export interface Lease {
  readonly token: string;
  readonly until: Instant;
}

/** A letter whose turn it is, and the right to change it. */
export interface ClaimedItem {
  readonly item: OutboxItem;
  readonly lease: Lease;
}

/** The ids of mailboxes whose letters are not meant. */
export interface PassedOver {
  /** The only one that is; every one where it is left out. */
  readonly allBut?: string;
  /** None of theirs. */
  readonly all?: readonly string[];
  /** Not those that are yet to go; what went through them is seen to. */
  readonly yetToGo?: readonly string[];
}

/** A mailbox that no letter goes through until a moment, or until a person has seen to it. */
export interface AccountPause {
  readonly accountId: string;
  readonly problem: AccountProblem;
  readonly response: string;
  readonly pausedAt: Instant;
  readonly until: Instant | null;
}

/** A change of state, and the fact that is recorded of the case in the same transaction. */
export interface StateChange {
  readonly state: SendState;
  readonly fact?: FactJson;
}

/**
 * Letters on their way out, one row for a case, a step and a recipient.
 *
 * What a promise resolves for is durable. Failures of the outside are `StoreError`s. A case that is removed takes its letters
 * with it. States are kept as they are given: which of them follow upon each other is not the outbox's business.
 */
export interface Outbox {
  /**
   * Adds a letter, or puts it in the place of what stands for the same case, step and recipient at the revision `replacing`, whose
   * id it then keeps. "taken" where something else stands there. A case that is not there is a `StoreError` of kind "case-unknown".
   */
  put(item: NewOutboxItem, bytes: Uint8Array, replacing: number | null): Promise<"stored" | "taken">;

  find(id: string): Promise<OutboxItem | undefined>;
  findFor(key: Pick<OutboxItem, "caseId" | "stepId" | "contactId">): Promise<OutboxItem | undefined>;
  /**
   * By what happens to them next, those last to which nothing happens of itself; of every state where none is named, and of every case
   * where none is.
   */
  list(kinds?: readonly SendStateKind[], caseIds?: readonly string[]): Promise<readonly OutboxItem[]>;
  /** The ids of the mailboxes through which letters are to go whose turn has come at `now`, each once. */
  listDueAccounts(now: Instant): Promise<readonly string[]>;
  /** The message of an item as it was approved. */
  loadBytes(id: string): Promise<Uint8Array | undefined>;

  /**
   * Leases the item whose turn came first (`actsAt` of its state is `now` or earlier), if nobody else holds it; undefined where there
   * is none. A lease that ends hours from now, as only a clock that was ahead can have taken it, holds nothing. Letters that are yet to go are passed over while their mailbox is paused.
   */
  claim(now: Instant, lease: Lease, passedOver?: PassedOver): Promise<ClaimedItem | undefined>;
  /**
   * Writes that the letter is being submitted, and leases it until `until`: only while the lease is held and has not run out at `now`.
   * "lost" otherwise: somebody else has it, or changed it. "over-limit" where as many letters as `dailyLimit` went through its mailbox in
   * the 24 hours before `now`, whoever sent them.
   */
  begin(
    claimed: ClaimedItem,
    state: SendState,
    times: { readonly now: Instant; readonly until: Instant; readonly dailyLimit?: number },
  ): Promise<LeaseUse | "over-limit">;
  /** Writes what came of it and lets go of the lease; "lost" where the lease has been taken by somebody else, or the item changed. */
  settle(claimed: ClaimedItem, change: StateChange, now: Instant): Promise<LeaseUse>;
  /**
   * The same, and in the same transaction leases the next letter of the mailbox as `claim` does: of thousands each is then written down
   * twice, and not three times. Nothing is leased where it is "lost".
   */
  settleAndClaim(claimed: ClaimedItem, change: StateChange, now: Instant, lease: Lease): Promise<SettledItem>;
  /** Changes an item that stands at a revision, whoever leases it, and ends the lease; "stale" where it stands at another. */
  change(item: Pick<OutboxItem, "id" | "revision">, change: StateChange, now: Instant): Promise<"done" | "stale">;

  /**
   * When the letter was submitted that is the `nth` from the last, beginning with 1, of those that were submitted through a mailbox in the
   * 25 hours after a moment and may have gone; undefined where there are fewer.
   */
  submittedNthLast(accountId: string, nth: number, since: Instant): Promise<Instant | undefined>;

  /** Pauses a mailbox, in the place of an earlier pause. */
  pauseAccount(pause: AccountPause): Promise<void>;
  resumeAccount(accountId: string): Promise<void>;
  listPauses(): Promise<readonly AccountPause[]>;
}

/** How it was settled, and the next letter of its mailbox where there is one whose turn has come. */
export interface SettledItem {
  readonly use: LeaseUse;
  readonly next?: ClaimedItem;
}

/** Whether a lease still held when it was used; where it was `lost`, nothing was changed. */
export type LeaseUse = "done" | "lost";
