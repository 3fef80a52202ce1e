import type { Fault } from "../fault.ts";

/** What kind of failure it was; the last part of a problem's `type`. */
export type ProblemKind =
  | "bad-query"
  | "bad-json"
  | "not-found"
  | "case-unknown"
  | "import-unknown"
  | "playbook-unknown"
  | "method-not-allowed"
  | "case-exists"
  | "fact-conflict"
  | "nothing-to-undo"
  | "nothing-to-redo"
  | "too-large"
  | "wrong-content-type"
  | "invalid"
  | "key-missing"
  | "key-reused"
  | "letter-not-ready"
  | "letter-unknown"
  | "letter-refused"
  | "mailbox-unknown"
  | "mailbox-refused"
  | "leave-unknown"
  | "too-many-asked"
  | "proposal-unknown"
  | "proposal-settled"
  | "message-gone"
  | "opening-unknown"
  | "opening-changed"
  | "opening-in-use"
  | "preview-changed"
  | "letters-unequal"
  | "candidate-kept"
  | "mail-unavailable"
  | "reminders-unavailable"
  | "calendars-unavailable"
  | "case-unreadable"
  | "signed-out"
  | "not-allowed"
  | "account-exists"
  | "last-owner"
  | "too-many-tries"
  | "failed"
  | "locked"
  | "read-only"
  | "unavailable"
  | "foreign"
  | "newer"
  | "damaged"
  | "disk-full";

/** A failure as it is told (RFC 9457, `application/problem+json`). */
export interface ProblemJson {
  /** Where the reference explains it: `/api/reference#case-unknown`. */
  readonly type: string;
  /** The same for every failure of its kind. */
  readonly title: string;
  readonly status: number;
  /** What happened this time, and what to do. */
  readonly detail: string;
  /** Each thing that is wrong with what was sent, with its place; empty where nothing is. */
  readonly faults: readonly Fault[];
}
