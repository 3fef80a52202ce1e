import { MailError, type OpenMailbox } from "../app/index.ts";
import { MINUTE_MS } from "../engine/index.ts";
import type { WorkDatabase } from "./work-database.ts";
import type { Work } from "./work-kinds.ts";

type Mailbox = Pick<Work, "desk" | "subject">;

export interface LinesOptions {
  readonly database: Pick<WorkDatabase, "listen" | "goOnListening" | "stopListening" | "wakeIn">;
  /** The worker's id. */
  readonly listener: string;
  /** How many there are at most. */
  readonly most: number;
  /** For how long somebody listens without a beat. */
  readonly leaseMs: number;
  readonly onFailure: (error: unknown) => void;
}

interface Line {
  readonly stop: AbortController;
  readonly ended: Promise<void>;
}

/** Below the time that servers let a line be silent (RFC 2177). */
const SILENT_MS = 20 * MINUTE_MS;

/**
 * Open mailboxes that this process listens to after it has read them: news wake whoever reads the mailbox next, which may be another
 * process. Of all processes one listens to a mailbox. A line that breaks is not made anew here: the next reading leaves another.
 */
export class Lines {
  readonly #options: LinesOptions;
  readonly #lines = new Map<string, Line>();
  #isClosed = false;

  constructor(options: LinesOptions) {
    this.#options = options;
  }

  /** Whether the mailbox, of which everything was read, is listened to from now on; then it is closed here. */
  async offer({ desk, subject }: Mailbox, mailbox: OpenMailbox): Promise<boolean> {
    const { database, listener, most, leaseMs, onFailure } = this.#options;
    const key = keyOf({ desk, subject });
    if (this.#isClosed || this.#lines.has(key) || this.#lines.size >= most) return false;
    const stop = new AbortController();
    // It has its place before the database answers: others are offered meanwhile.
    const claimed = database.listen({ desk, subject }, listener, leaseMs).catch((error: unknown) => {
      onFailure(error);
      return false;
    });
    const ended = claimed.then((isOurs) =>
      isOurs ? this.#listen({ desk, subject }, mailbox, stop.signal) : undefined,
    );
    const line = { stop, ended: ended.finally(() => this.#lines.delete(key)) };
    this.#lines.set(key, line);
    return claimed;
  }

  /** Says that it goes on listening; whatever it may not listen to any more is left. */
  async beat(): Promise<void> {
    const asked = [...this.#lines];
    if (asked.length === 0) return;
    const { database, listener, leaseMs } = this.#options;
    const ours = new Set((await database.goOnListening(listener, leaseMs)).map(keyOf));
    for (const [key, { stop }] of asked) if (!ours.has(key)) stop.abort();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const lines = [...this.#lines.values()];
    for (const { stop } of lines) stop.abort();
    await Promise.all(lines.map(({ ended }) => ended));
  }

  async #listen(of: Mailbox, mailbox: OpenMailbox, stop: AbortSignal): Promise<void> {
    const { database, listener, onFailure } = this.#options;
    try {
      while (!stop.aborted) {
        await mailbox.waitForNews(SILENT_MS, stop);
        if (stop.aborted) break;
        // What comes from here on is news again, and what came before is read by whoever is woken.
        await mailbox.listFolders();
        await database.wakeIn({ ...of, kind: "watch-mailbox" }, 0);
      }
    } catch (error) {
      if (!isExpected(error)) onFailure(error);
    } finally {
      await mailbox.close().catch(() => {});
      await database.stopListening(of, listener).catch(onFailure);
    }
  }
}

function keyOf({ desk, subject }: Mailbox): string {
  return `${desk} ${subject}`;
}

/** The server, or that the mailbox it was opened with is not held any more when a token is to be kept. */
function isExpected(error: unknown): boolean {
  return error instanceof MailError || (error instanceof Error && "code" in error && error.code === "FL001");
}
