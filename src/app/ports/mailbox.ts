import type { Instant } from "../../engine/index.ts";

/** A mail address with the name beside it. */
export interface MailPerson {
  readonly name: string;
  /** In lower case. */
  readonly address: string;
}

/** What the head of a message says. */
export interface MessageHead {
  /** Names the message in its account, whatever its folder and UID. */
  readonly key: string;
  readonly path: string;
  readonly uid: number;
  /** Whether the folder holds what was sent (RFC 6154, `\Sent`). */
  readonly isInSent: boolean;
  /** With its angle brackets, as all ids here; undefined where it has none that is well formed. */
  readonly messageId: string | undefined;
  /** The ids that In-Reply-To holds. */
  readonly inReplyTo: readonly string[];
  /** From the first of the thread to the last. */
  readonly references: readonly string[];
  /** The id that the message had before the provider gave it another (`X-Microsoft-Original-Message-ID`). */
  readonly originalId: string | undefined;
  /** The provider's own name of the conversation. */
  readonly threadId: string | undefined;
  readonly from: MailPerson | undefined;
  /** To and Cc. */
  readonly to: readonly MailPerson[];
  /** The addresses it was delivered to, as the server says. */
  readonly deliveredTo: readonly string[];
  readonly subject: string;
  /** When it was written, or else when the server got it; epoch milliseconds. */
  readonly at: number;
  /** Whether it may be a report on a message of ours that came back. */
  readonly isReport: boolean;
}

/** A folder of a mailbox as the server describes it now. */
export interface MailFolder {
  readonly path: string;
  readonly role: "inbox" | "sent" | "drafts" | "all" | "junk" | "trash" | "other";
  readonly uidValidity: string;
  /** The UID that the next message will have at least. */
  readonly uidNext: number;
  readonly messages: number;
}

/** Heads that were read; one that could not be is named with the reason. */
export interface FoundHeads {
  readonly heads: readonly MessageHead[];
  readonly poisoned: readonly { readonly uid: number; readonly reason: string }[];
}

/** Heads read so far, up to a UID. */
export interface HeadBatch extends FoundHeads {
  /** Everything up to here has been read. */
  readonly lastUid: number;
  /** How many are still to be read in this folder. */
  readonly left: number;
}

/** A message as a whole, or why it was not taken. */
export type MessageSource =
  | { readonly kind: "source"; readonly bytes: Uint8Array }
  | { readonly kind: "gone" }
  | { readonly kind: "poisoned"; readonly reason: string };

/** Mail of one address. */
export interface AddressSearch {
  /** One plain address in ASCII. */
  readonly address: string;
  /** What came in before the day of this moment is left out. */
  readonly since: Instant;
  /** How many are read; the newest, where there are more. */
  readonly most: number;
}

/** Says when to stop; an `AbortSignal` is one. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly addEventListener: (kind: "abort", listener: () => void) => void;
  readonly removeEventListener: (kind: "abort", listener: () => void) => void;
}

/** An open mailbox. Calls come one after another. Failures are `MailError`s. */
export interface OpenMailbox {
  readonly listFolders: () => Promise<readonly MailFolder[]>;
  /** The heads of messages with a UID above `afterUid`, oldest first, a batch at a time; memory stays bounded. */
  readonly readHeads: (folder: MailFolder, afterUid: number) => AsyncIterable<HeadBatch>;
  /**
   * The heads of messages from and to an address, oldest first; of longer addresses that hold it as well. Undefined where the server
   * refuses to search, or the folder is another one by now.
   */
  readonly searchHeads: (folder: MailFolder, search: AddressSearch) => Promise<FoundHeads | undefined>;
  readonly readSource: (folder: MailFolder, uid: number) => Promise<MessageSource>;
  /** Resolves when something may be new, after `timeoutMs` at the latest. */
  readonly waitForNews: (timeoutMs: number, stop: StopSignal) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * What kept a mailbox from being used.
 *
 * - `name`, `connect`, `tls`, `greeting`: the server was not reached, or did not speak as expected
 * - `login`: it did not take the name and password; `reconnect`: its leave was taken back, a person has to give it again
 * - `list`, `server`: it refused or failed at a command
 */
export type MailErrorKind = "name" | "connect" | "tls" | "greeting" | "login" | "reconnect" | "list" | "server";

/** A mail server's refusal, in one sentence without any secret. `retryable`: it may work later without anyone doing anything. */
export class MailError extends Error {
  override readonly name = "MailError";
  readonly kind: MailErrorKind;
  readonly retryable: boolean;

  constructor(
    kind: MailErrorKind,
    message: string,
    options: { readonly cause?: unknown; readonly retryable?: boolean } = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.kind = kind;
    this.retryable = options.retryable ?? !(kind === "login" || kind === "reconnect");
  }
}
