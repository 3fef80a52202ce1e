import type { Instant } from "../../engine/index.ts";

/** Why a person should look before somebody becomes a candidate. */
export type ApplicationDoubt =
  | "no-name"
  | "odd-name"
  | "address-of-another"
  | "marked-as-spam"
  | "forwarded"
  | "answers-a-letter";

/** `open` waits for a person; `accepted` made a candidate; `dismissed` was put aside, and only its message's key is left. */
export type ApplicationState = "open" | "accepted" | "dismissed";

/** Somebody who seems to have applied for an opening by mail. */
export interface MailApplication {
  /** A UUID; the case of who is taken in is called after it, so that nobody is taken in twice. */
  readonly id: string;
  readonly openingId: string;
  readonly accountId: string;
  /** Names the message in its account, whatever its folder and UID. */
  readonly messageKey: string;
  /** As the message's sender calls themselves; empty where they do not. */
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly subject: string;
  readonly at: Instant;
  /** The names of its attachments; they stay in the mailbox. */
  readonly attachments: readonly string[];
  readonly doubts: readonly ApplicationDoubt[];
  readonly state: ApplicationState;
  /** Of an accepted one. */
  readonly caseId?: string;
}

/** How far a folder has been read for an opening. */
export interface ApplicationCursor {
  readonly path: string;
  readonly uidValidity: string;
  readonly lastUid: number;
}

/**
 * Applications that were noticed in mailboxes. They go with their opening, their mailbox and their candidate's case. Failures are
 * `StoreError`s.
 */
export interface ApplicationStore {
  /** By when they were written. */
  listApplications(where?: {
    readonly openingId?: string;
    readonly state?: ApplicationState;
  }): Promise<readonly MailApplication[]>;
  /** False where there is one of that message or, while it is open, of that name and address; and where opening or mailbox is gone. */
  addApplication(application: MailApplication, now: Instant): Promise<boolean>;
  /** Settles an open one; false where it is not there or no longer open. */
  acceptApplication(id: string, caseId: string, now: Instant): Promise<boolean>;
  /** Puts an open one aside and forgets who it was; false where it is not there or no longer open. */
  dismissApplication(id: string, now: Instant): Promise<boolean>;
  findApplicationCursor(openingId: string, accountId: string, path: string): Promise<ApplicationCursor | undefined>;
  saveApplicationCursor(openingId: string, accountId: string, cursor: ApplicationCursor): Promise<void>;
}
