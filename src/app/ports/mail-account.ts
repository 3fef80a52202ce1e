/** `tls` from the first byte on; `starttls` before anything is said; `none` on this machine alone. */
export type MailSecurity = "tls" | "starttls" | "none";

/** Where a mailbox is read or written to, and as whom. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly user: string;
}

/** `send`: letters go out; `drafts`: they are put among the drafts; `watch`: nothing is ever written. */
export type MailMode = "send" | "drafts" | "watch";

/** A mailbox that Fineline may use. Holds no secret. */
export interface MailAccount {
  readonly id: string;
  readonly address: string;
  /** As whom letters are sent. */
  readonly name: string;
  readonly imap: MailServer;
  readonly smtp: MailServer;
  readonly auth: "password" | "oauth2";
  readonly mode: MailMode;
  /** How many letters may go out on one day. */
  readonly dailyLimit: number;
  /** Letters ask for answers to an address with the case's token in it, which the mailbox's server must know how to deliver. */
  readonly replyTokens?: boolean;
}

/** A password, most often one that was made for this mailbox alone. */
export interface PasswordSecret {
  readonly kind: "password";
  readonly password: string;
}

/** What OAuth 2 gave (RFC 6749), and the user's own client that it was given to. */
export interface OAuthSecret {
  readonly kind: "oauth2";
  readonly provider: string;
  readonly clientId: string;
  /** Some providers give one even to programs that cannot keep it. */
  readonly clientSecret?: string;
  readonly refreshToken: string;
  readonly accessToken: string;
  /** Epoch milliseconds after which the access token is worth nothing. */
  readonly expiresAt: number;
}

/** What opens a mailbox. Never to be logged, exported or put into a message. */
export type MailSecret = PasswordSecret | OAuthSecret;

/**
 * The mailboxes of a desk. Secrets are kept sealed, under a key that lies elsewhere.
 * Failures are `StoreError`s; a secret that cannot be opened is a `SealError`.
 */
export interface MailAccountStore {
  /** Every account, by the order in which they were connected. */
  listAccounts(): Promise<readonly MailAccount[]>;
  findAccount(accountId: string): Promise<MailAccount | undefined>;
  /** Keeps an account with its secret, in the place of an earlier one of the same id. */
  saveAccount(account: MailAccount, secret: MailSecret, now: number): Promise<void>;
  /** Replaces what is kept of an account but for its secret; one that is not there is passed over. */
  changeAccount(account: MailAccount): Promise<void>;
  /** Replaces the secret alone; an account that is not there is passed over. */
  saveSecret(accountId: string, secret: MailSecret): Promise<void>;
  /** Something that differs after every time that the account or its secret was saved, the same as before included; undefined where it is gone. */
  savedAs(accountId: string): Promise<string | undefined>;
  /** Undefined where there is no such account. Throws a `SealError` where the key is not the one it was sealed with. */
  loadSecret(accountId: string): Promise<MailSecret | undefined>;
  /** Forgets an account with all that was noticed in it; what was recorded of cases stays. */
  removeAccount(accountId: string): Promise<void>;
}

/** A secret cannot be opened: the key is missing, not well formed or another one, or the row was changed or moved. */
export class SealError extends Error {
  override readonly name = "SealError";
}
