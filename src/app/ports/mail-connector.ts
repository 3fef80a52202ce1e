import type { MailAccount, MailSecret, MailSecurity, OAuthSecret } from "./mail-account.ts";
import type { MailSubmitter } from "./mail-submitter.ts";
import type { OpenMailbox } from "./mailbox.ts";
import type { SentCopies } from "./sent-copies.ts";

/** Where a server is reached. */
export interface ServerPlace {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
}

/** A provider whose servers are known without asking. */
export interface MailProvider {
  readonly id: string;
  readonly name: string;
  readonly domains: readonly string[];
  /** How the names of the servers end that take mail for domains of its customers. */
  readonly exchangers: readonly string[];
  readonly imap: ServerPlace;
  readonly smtp: ServerPlace;
  /** Whether it puts a copy of what is sent into Sent by itself. */
  readonly filesItself: boolean;
  /** How many letters it lets out a day, where that is known. */
  readonly dailyLimit?: number;
  /** How one is let in: by OAuth 2, with a password made for the purpose, or with the usual one. */
  readonly auth: "oauth2" | "app-password" | "password";
  /** What a person has to do there first. */
  readonly note?: string;
}

/** The servers of an address, and how they were found. */
export interface FoundServers {
  readonly by: "table" | "dns";
  readonly imap: ServerPlace;
  readonly smtp: ServerPlace;
  readonly provider?: MailProvider;
}

/** The steps of connecting, in order. */
export type ConnectionStep = "name" | "connect" | "tls" | "greeting" | "login" | "list" | "smtp-login";

/** How far connecting came: every step, or the one that failed with a sentence about it. */
export type ConnectionTest =
  | { readonly ok: true; readonly folders: number }
  | { readonly ok: false; readonly at: "imap" | "smtp"; readonly step: ConnectionStep; readonly sentence: string };

/** What a person gives leave with: a provider's preset, and their own client there. */
export interface LeaveRequest {
  readonly preset: string;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
  readonly address: string;
  /** Shows the provider's page, or where it is. */
  readonly showPage: (url: string) => Promise<void>;
}

/** A mailbox's letters: what became of those that went out, and where those lie that its owner is to send. */
export interface MailboxLetters extends SentCopies {
  /** Puts a letter among the drafts, once, however often it is asked; refused where the mailbox is only watched. */
  saveDraft(bytes: Uint8Array): Promise<void>;
  /** The whole message of an id, wherever it lies now; undefined where it is gone or too large. */
  findMessage(messageId: string): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

/** Finds, tries and opens mailboxes, and gives letters to their servers. Failures of the outside are `MailError`s, but for a test's, which it tells. */
export interface MailConnector {
  /** Undefined where a person has to say where the servers are. */
  readonly findServers: (address: string) => Promise<FoundServers | undefined>;
  readonly test: (account: MailAccount, secret: MailSecret) => Promise<ConnectionTest>;
  /** Undefined where there is no such preset. */
  readonly askLeave: (request: LeaveRequest) => Promise<OAuthSecret | undefined>;
  /** An account's mailbox, with the secret that is kept. */
  readonly open: (account: MailAccount) => OpenMailbox;
  /** An account's letters over a connection of their own, made at the first call. */
  readonly openLetters: (account: MailAccount) => MailboxLetters;
  /** Gives letters to any account's server, with the secret that is kept. */
  readonly submitter: MailSubmitter;
}
