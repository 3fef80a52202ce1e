import type { ReadonlySignal } from "@preact/signals";
import type {
  ApprovedJson,
  ApproveLetterJson,
  AskLeaveJson,
  ConnectionTestJson,
  FoundServersJson,
  LeaveAskedJson,
  LeaveStateJson,
  MailboxChangeJson,
  MailboxJson,
  MailMessageJson,
  NewMailboxJson,
  OutboxLetterJson,
  ProposalJson,
} from "../../contract/http/index.ts";
import type { Result } from "../../contract/index.ts";
import type { Problem } from "../api/index.ts";

/**
 * What is known of the server's mail.
 *
 * - `unknown`: it was not asked yet
 * - `ready`: what the lists hold is what the server last told
 * - `offline`: it cannot be reached; the lists hold what it told before, where it told anything
 * - `none`: this server has to do with no mail
 */
export type MailStatus = "unknown" | "ready" | "offline" | "none";

/** What came of asking; a server that did not answer is a problem with status 0. Faults name places of what was sent. */
export type MailResult<Value> = Promise<Result<Value, Problem>>;

/** What a person can do with mailboxes, letters on their way and what was noticed. The lists follow before each resolves. */
export interface MailActions {
  readonly approve: (letter: ApproveLetterJson) => MailResult<ApprovedJson>;
  readonly cancelLetter: (id: string) => MailResult<OutboxLetterJson>;
  /** Settles a doubt: whether it went. */
  readonly resolveLetter: (id: string, went: boolean) => MailResult<OutboxLetterJson>;
  /** Every letter there ever was, newest first; `outbox` holds those that are not done. */
  readonly listLetters: (caseId?: string) => MailResult<readonly OutboxLetterJson[]>;
  /** Records what a message says; in another case than it was noticed for, where one is named. */
  readonly accept: (id: string, caseId?: string) => MailResult<ProposalJson>;
  readonly dismiss: (id: string) => MailResult<ProposalJson>;
  /** The message of a proposal, as its mailbox has it now. */
  readonly openMessage: (proposalId: string) => MailResult<MailMessageJson>;
  readonly connect: (mailbox: NewMailboxJson) => MailResult<MailboxJson>;
  readonly askLeave: (mailbox: AskLeaveJson) => MailResult<LeaveAskedJson>;
  /** How the asking for leave goes; the lists are asked anew once it is connected. */
  readonly leaveState: (id: string) => MailResult<LeaveStateJson>;
  readonly change: (id: string, change: MailboxChangeJson) => MailResult<MailboxJson>;
  readonly disconnect: (id: string) => MailResult<undefined>;
  readonly test: (id: string) => MailResult<ConnectionTestJson>;
  readonly findServers: (address: string) => MailResult<FoundServersJson>;
}

/** The server's mail as pages read it. One a tab; nothing of it is kept on the device. */
export interface MailLists {
  readonly status: ReadonlySignal<MailStatus>;
  /** undefined until the server told. */
  readonly mailboxes: ReadonlySignal<readonly MailboxJson[] | undefined>;
  /** Letters that are on their way or need a person; undefined until the server told. */
  readonly outbox: ReadonlySignal<readonly OutboxLetterJson[] | undefined>;
  /** What was noticed and waits for a person; undefined until the server told. */
  readonly proposals: ReadonlySignal<readonly ProposalJson[] | undefined>;
  /** Asks for all three anew. */
  readonly refresh: () => Promise<void>;
}

/** The server's mail, and what pages do with it. */
export interface MailDesk extends MailLists, MailActions {}
