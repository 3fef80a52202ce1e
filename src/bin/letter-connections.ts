import type { MailAccount, MailboxLetters } from "../app/index.ts";

const KEPT_MS = 2 * 60_000;

interface Kept {
  readonly letters: MailboxLetters;
  readonly timer: NodeJS.Timeout;
}

/** Connections to the letters of mailboxes: each is kept for two minutes after it was last asked for, then closed. */
export class LetterConnections {
  readonly #open: (account: MailAccount) => MailboxLetters;
  readonly #kept = new Map<string, Kept>();

  constructor(open: (account: MailAccount) => MailboxLetters) {
    this.#open = open;
  }

  /** An account that was changed has another connection. */
  of(account: MailAccount): MailboxLetters {
    const key = JSON.stringify(account);
    const kept = this.#kept.get(key);
    clearTimeout(kept?.timer);
    const letters = kept?.letters ?? this.#open(account);
    const timer = setTimeout(() => void this.#close(key), KEPT_MS);
    timer.unref();
    this.#kept.set(key, { letters, timer });
    return letters;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#kept.keys()].map((key) => this.#close(key)));
  }

  async #close(key: string): Promise<void> {
    const kept = this.#kept.get(key);
    if (kept === undefined) return;
    clearTimeout(kept.timer);
    this.#kept.delete(key);
    // It was to end: whether it took leave is nobody's matter.
    await kept.letters.close().catch(() => {});
  }
}
