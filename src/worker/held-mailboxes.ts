import type { HeldMailbox, MailboxNote, WorkDatabase } from "./work-database.ts";
import type { Work } from "./work-kinds.ts";

/** A mailbox in this process's hands. */
export interface MailboxInHand extends HeldMailbox {
  /** Tells when it was lost to somebody else. */
  readonly lost: AbortSignal;
  readonly release: (note: MailboxNote) => Promise<void>;
  /** Lets go of it in the middle of something: whoever takes it next frees the letters that were in hand. */
  readonly abandon: () => Promise<void>;
}

/** The mailboxes that this process holds; each for as long as beats are heard, or until it is released. */
export class HeldMailboxes {
  readonly #database: WorkDatabase;
  readonly #holder: string;
  readonly #leaseMs: number;
  readonly #held = new Map<number, AbortController>();

  constructor(database: WorkDatabase, { holder, leaseMs }: { readonly holder: string; readonly leaseMs: number }) {
    this.#database = database;
    this.#holder = holder;
    this.#leaseMs = leaseMs;
  }

  get fences(): readonly number[] {
    return [...this.#held.keys()];
  }

  /** "busy" while somebody holds it; undefined where there is no such mailbox. */
  async take(mailbox: Pick<Work, "desk" | "subject">): Promise<MailboxInHand | "busy" | undefined> {
    const held = await this.#database.takeMailbox(mailbox, this.#holder, this.#leaseMs);
    if (held === undefined || held === "busy") return held;
    const lost = new AbortController();
    this.#held.set(held.fence, lost);
    return {
      ...held,
      lost: lost.signal,
      release: async (note) => {
        this.#held.delete(held.fence);
        await this.#database.releaseMailbox(held.fence, note);
      },
      abandon: async () => {
        this.#held.delete(held.fence);
        await this.#database.abandonMailbox(held.fence);
      },
    };
  }

  /** Of those that were held when a beat was sent, whichever did not come back are lost. */
  settle(asked: readonly number[], held: ReadonlySet<number>): void {
    for (const fence of asked) if (!held.has(fence)) this.#held.get(fence)?.abort();
  }
}
