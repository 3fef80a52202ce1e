import type { MailServer } from "../../app/index.ts";
import type { SmtpLogin, SmtpSession } from "./smtp-session.ts";

export interface KeptLinesOptions {
  /** How long a line that carried a letter well is kept for the next one, in milliseconds; 0 keeps none. */
  readonly keepMs: number;
}

/** To whom a line leads, and as whom: a line is taken again for the very same alone. */
export interface LineEnd {
  readonly accountId: string;
  readonly server: MailServer;
  readonly login: SmtpLogin | undefined;
}

interface KeptLine {
  readonly end: LineEnd;
  readonly session: SmtpSession;
  readonly timer: NodeJS.Timeout;
}

/** Servers put up with many letters on a line, and not with any number. */
const MOST_LETTERS = 100;

/**
 * Lines to mail servers that are kept for a while after a letter went well, so that the next one need not be let in anew. One that
 * is kept has no letter on it, keeps no program alive, and is asked before it is taken whether the server is still there.
 */
export class KeptLines {
  readonly #keepMs: number;
  readonly #lines = new Map<string, KeptLine>();

  constructor({ keepMs }: KeptLinesOptions) {
    this.#keepMs = keepMs;
  }

  /** Whether a line of a mailbox is kept; only when it is taken it turns out whether it works. */
  has(accountId: string): boolean {
    return this.#lines.values().some(({ end }) => end.accountId === accountId);
  }

  /** A line to there that works; undefined where there is none. */
  async take(end: LineEnd): Promise<SmtpSession | undefined> {
    const name = nameOf(end);
    const kept = this.#lines.get(name);
    if (kept === undefined) return undefined;
    this.#lines.delete(name);
    clearTimeout(kept.timer);
    if (await kept.session.wake()) return kept.session;
    kept.session.close();
    return undefined;
  }

  /** Keeps a line that works, and has no letter on it any more, or ends it. */
  keep(end: LineEnd, session: SmtpSession): void {
    const name = nameOf(end);
    if (this.#keepMs === 0 || session.letters >= MOST_LETTERS || this.#lines.has(name) || !session.rest()) {
      session.close();
      return;
    }
    const timer = setTimeout(() => {
      this.#lines.delete(name);
      session.close();
    }, this.#keepMs);
    timer.unref();
    this.#lines.set(name, { end, session, timer });
  }
}

function nameOf({ accountId, server, login }: LineEnd): string {
  return JSON.stringify([accountId, server.host, server.port, server.security, server.user, login ?? null]);
}
