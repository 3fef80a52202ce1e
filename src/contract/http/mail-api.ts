import type { FactJson, InstantText } from "../json.ts";

/** Where a mail server is reached; `none` is for servers on this very machine alone. */
export interface ServerPlaceJson {
  readonly host: string;
  readonly port: number;
  readonly security: "tls" | "starttls" | "none";
}

/** `send`: letters go out; `drafts`: they are put among the drafts; `watch`: nothing is ever written. */
export type MailModeJson = "send" | "drafts" | "watch";

/** A mailbox that is connected, how far it has been read, and what keeps it from being used. Holds no secret. */
export interface MailboxJson {
  readonly id: string;
  readonly address: string;
  /** As whom letters are sent. */
  readonly name: string;
  readonly mode: MailModeJson;
  readonly auth: "password" | "oauth2";
  readonly imap: ServerPlaceJson;
  readonly smtp: ServerPlaceJson;
  /** How many letters may go out in any 24 hours. */
  readonly dailyLimit: number;
  /** Folders that have been read. */
  readonly folders: number;
  readonly toDecide: number;
  readonly recorded: number;
  /** Messages that were passed over because they cannot be read. */
  readonly unreadable: readonly { readonly folder: string; readonly uid: number; readonly reason: string }[];
  /** Why no letter goes through it now; null where letters go. */
  readonly pause: MailPauseJson | null;
  /** What the server does with it; null where nothing watches it. */
  readonly watch: MailWatchJson | null;
}

export interface MailPauseJson {
  readonly problem: "login" | "tls" | "settings" | "day-limit";
  /** The mail server's words, or ours, on one line. */
  readonly response: string;
  /** Null: until a person has seen to it. */
  readonly until: InstantText | null;
}

/** `reading` a first time or after a while; `watching`: everything is read; `waiting` to try again; `stopped` until a person has seen to it. */
export interface MailWatchJson {
  readonly state: "reading" | "watching" | "waiting" | "stopped";
  readonly since: InstantText;
  /** What is the matter, in a sentence. */
  readonly sentence?: string;
  /** While reading: messages read so far and, of the folder that is read now, still to be read. */
  readonly read?: number;
  readonly left?: number;
}

export interface MailboxesJson {
  readonly mailboxes: readonly MailboxJson[];
}

export interface FindServersJson {
  readonly address: string;
}

/** The servers of an address; nulls where a person has to say where they are. */
export interface FoundServersJson {
  readonly by: "table" | "dns" | null;
  readonly imap: ServerPlaceJson | null;
  readonly smtp: ServerPlaceJson | null;
  readonly provider: {
    readonly id: string;
    readonly name: string;
    /** How one is let in: by OAuth 2, with a password made for the purpose, or with the usual one. */
    readonly auth: "oauth2" | "app-password" | "password";
    /** What a person has to do there first. */
    readonly note?: string;
    readonly dailyLimit?: number;
  } | null;
}

/** A mailbox to connect. It is tried before it is kept; nothing is kept where a step of that fails. */
export interface NewMailboxJson {
  readonly address: string;
  readonly name?: string;
  readonly mode: MailModeJson;
  /** What is found for the address where they are left out. */
  readonly imap?: ServerPlaceJson;
  readonly smtp?: ServerPlaceJson;
  /** The name there, where it is not the address. */
  readonly user?: string;
  readonly dailyLimit?: number;
  readonly password: string;
}

/** A mailbox to connect by leave that its owner gives in the browser, to their own client there. */
export interface AskLeaveJson extends Omit<NewMailboxJson, "password"> {
  readonly provider: string;
  readonly clientId: string;
  readonly clientSecret?: string;
}

/** Where leave is given; `id` asks how it went. */
export interface LeaveAskedJson {
  readonly id: string;
  readonly url: string;
}

/** How the asking for leave went so far. */
export interface LeaveStateJson {
  readonly state: "waiting" | "connected" | "failed";
  readonly mailbox?: MailboxJson;
  readonly sentence?: string;
}

export interface MailboxChangeJson {
  readonly mode?: MailModeJson;
  readonly name?: string;
  readonly dailyLimit?: number;
  /** Another password, tried before it is kept. */
  readonly password?: string;
}

/** How far connecting came: the step that failed is named, with a sentence about it. */
export interface ConnectionTestJson {
  readonly ok: boolean;
  readonly folders?: number;
  readonly at?: "imap" | "smtp";
  readonly step?: "name" | "connect" | "tls" | "greeting" | "login" | "list" | "smtp-login";
  readonly sentence?: string;
}

/** Where a letter stands on its way. Moments are those of its kind: when it goes, is tried again, or went. */
export interface SendStateJson {
  readonly kind:
    | "draft"
    | "approved"
    | "due"
    | "submitting"
    | "accepted"
    | "deferred"
    | "rejected"
    | "uncertain"
    | "cancelled";
  /** When something happens next of itself; null: never. */
  readonly next: InstantText | null;
  /** When it went, was refused, taken back, or may have gone. */
  readonly at?: InstantText;
  /** The server's words, on one line. */
  readonly response?: string;
  /** Where it stands, as one clause, with moments as a person says them by the clock of the server's own zone. */
  readonly sentence: string;
}

/** A letter in the outbox. */
export interface OutboxLetterJson {
  readonly id: string;
  readonly case: string;
  readonly company: string;
  readonly role: string;
  /** `letter:` and the kind for a letter that no step asks for. */
  readonly step: string;
  readonly to: { readonly contact: string; readonly name: string; readonly address: string };
  readonly from: { readonly name: string; readonly address: string };
  readonly mailbox: string;
  readonly subject: string;
  readonly body: string;
  readonly words: number;
  readonly messageId: string;
  readonly approvedAt: InstantText;
  readonly atAnyHour: boolean;
  readonly state: SendStateJson;
  /** It may have gone, or was refused: a person's word is needed. */
  readonly needsPerson: boolean;
  /** It can still be taken back. */
  readonly canCancel: boolean;
}

export interface OutboxQuery {
  /** Letters that went or do not go as well. */
  readonly all?: boolean;
  /** Of one case alone. */
  readonly case?: string;
}

export interface OutboxJson {
  readonly letters: readonly OutboxLetterJson[];
}

/** A letter as a person has it before them when they approve it. */
export interface ApproveLetterJson {
  readonly case: string;
  /** Left out, with a kind, for a letter that no step asks for, such as a withdrawal. */
  readonly step?: string;
  /** What the step asks for where it is left out. */
  readonly kind?: string;
  /** A contact's id, for a letter without a step. */
  readonly to?: string;
  /** A mailbox's id; the only one that can take it where it is left out. */
  readonly mailbox?: string;
  readonly subject: string;
  readonly body: string;
  /** Base64. */
  readonly attachments?: readonly { readonly name: string; readonly content: string }[];
  /** It may go outside of the recipient's business hours. */
  readonly atAnyHour?: boolean;
  /** It is put among the drafts of a mailbox that could send it. */
  readonly asDraft?: boolean;
}

/**
 * `approved`: it goes when the undo period is over; `drafted`: it lies among the drafts of its mailbox, whose address is told, for
 * its owner to send.
 */
export type ApprovedJson =
  | { readonly outcome: "approved"; readonly letter: OutboxLetterJson }
  | { readonly outcome: "drafted"; readonly mailbox: string };

/** What a person found out of a letter that is in doubt. */
export interface ResolveLetterJson {
  readonly went: boolean;
}

/** What a message was taken to say of a case, and why. */
export interface ProposalJson {
  readonly id: string;
  readonly case: string;
  readonly company: string;
  readonly role: string;
  readonly certainty: "certain" | "likely" | "possible";
  /** `open` waits for a person; `recorded` was certain and was recorded at once, `accepted` by a person. */
  readonly state: "open" | "recorded" | "accepted" | "dismissed";
  readonly message: {
    readonly mailbox: string;
    readonly direction: "sent" | "received";
    readonly from: string;
    readonly subject: string;
    readonly at: InstantText;
    /** The first words of what was written. */
    readonly snippet: string;
  };
  /** What accepting records. */
  readonly facts: readonly FactJson[];
  readonly evidence: readonly { readonly rule: string; readonly excerpt: string }[];
  /** The cases that it may belong to instead: accepting may name one of them. */
  readonly others: readonly { readonly case: string; readonly company: string; readonly role: string }[];
}

/** Which case a message belongs to, where that is another than the one it was noticed for. */
export interface AcceptProposalJson {
  readonly case?: string;
}

export interface ProposalsQuery {
  readonly case?: string;
  readonly state?: ProposalJson["state"];
}

export interface ProposalsJson {
  readonly proposals: readonly ProposalJson[];
}

/** A message as its mailbox has it now. */
export interface MailMessageJson {
  readonly subject: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly at: InstantText;
  /** What they wrote, without quotes and signature. */
  readonly text: string;
  /** The whole as plain text. */
  readonly whole: string;
  /** The whole as it was made up, not to be trusted: scripts and addresses are still in it; null where it is plain text. */
  readonly html: string | null;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: number }[];
}

interface WithId {
  readonly id: string;
}

/** The routes about mailboxes, letters on their way and what was noticed. */
export interface MailRoutes {
  "GET /api/mailboxes": { response: MailboxesJson };
  "POST /api/mailboxes": { body: NewMailboxJson; response: MailboxJson };
  "PATCH /api/mailboxes/{id}": { params: WithId; body: MailboxChangeJson; response: MailboxJson };
  "DELETE /api/mailboxes/{id}": { params: WithId; response: undefined };
  "POST /api/mailboxes/{id}/test": { params: WithId; body?: Record<string, never>; response: ConnectionTestJson };
  "POST /api/mail/servers": { body: FindServersJson; response: FoundServersJson };
  "POST /api/mail/leave": { body: AskLeaveJson; response: LeaveAskedJson };
  "GET /api/mail/leave/{id}": { params: WithId; response: LeaveStateJson };
  "GET /api/outbox": { query: OutboxQuery; response: OutboxJson };
  "POST /api/outbox": { body: ApproveLetterJson; response: ApprovedJson };
  "POST /api/outbox/{id}/cancel": { params: WithId; body?: Record<string, never>; response: OutboxLetterJson };
  "POST /api/outbox/{id}/resolve": { params: WithId; body: ResolveLetterJson; response: OutboxLetterJson };
  "GET /api/proposals": { query: ProposalsQuery; response: ProposalsJson };
  "POST /api/proposals/{id}/accept": { params: WithId; body?: AcceptProposalJson; response: ProposalJson };
  "POST /api/proposals/{id}/dismiss": { params: WithId; body?: Record<string, never>; response: ProposalJson };
  "GET /api/proposals/{id}/message": { params: WithId; response: MailMessageJson };
}
