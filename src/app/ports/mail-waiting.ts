/** How much waits for a person's word in mail. */
export interface MailWaiting {
  /** Messages of which something is proposed. */
  readonly messages: number;
  /** Letters that may have gone. */
  readonly inDoubt: number;
  /** Letters that a server refused for good. */
  readonly refused: number;
}

/** Counts what waits, at next to no cost, whether a mailbox is connected or not. */
export interface MailWaitingCount {
  countMailWaiting(): Promise<MailWaiting>;
}
