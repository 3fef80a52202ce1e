/** A mailbox as letters go out through it. How it is opened (a password, a token) is known to adapters alone. */
export interface MailAccount {
  readonly id: string;
  /** The address that letters come from. */
  readonly address: string;
  readonly name: string;
  readonly smtp: MailServer;
  /** `drafts` puts letters into the mailbox for its owner to send; `watch` only reads. */
  readonly mode: "send" | "drafts" | "watch";
  /** How many letters may go out in any 24 hours. */
  readonly dailyLimit: number;
}

export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte (RFC 8314); `starttls` must succeed; `none` is for this very machine alone. */
  readonly security: "tls" | "starttls" | "none";
  readonly user: string;
}
