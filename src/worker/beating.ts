import type { HeldMailboxes } from "./held-mailboxes.ts";
import type { Lines } from "./lines.ts";
import type { WorkDatabase } from "./work-database.ts";

export interface BeatingOptions {
  readonly database: WorkDatabase;
  readonly mailboxes: HeldMailboxes;
  readonly lines: Pick<Lines, "beat">;
  /** The ids under which this process takes jobs. */
  readonly workers: () => readonly string[];
  readonly leaseMs: number;
  readonly deadMs: number;
}

/** Says that this process lives, and sees to what the dead have left. The database's clock is learnt on the way. */
export class Beating {
  readonly #options: BeatingOptions;
  /** How much the database's clock is ahead of ours. */
  #aheadMs = 0;

  constructor(options: BeatingOptions) {
    this.#options = options;
  }

  /** The time by the database's clock, as it was at the last beat. */
  now(): number {
    return Date.now() + this.#aheadMs;
  }

  /** Rejects where the database does not answer; what is held is held until its time is over. */
  async beat(): Promise<void> {
    const { database, mailboxes, lines, workers, leaseMs, deadMs } = this.#options;
    for (const worker of workers()) {
      const { fences } = mailboxes;
      const sentAt = Date.now();
      const { databaseNow, held } = await database.beat(worker, fences, leaseMs);
      // It was looked at somewhere between our question and its answer.
      this.#aheadMs = Math.round(databaseNow - (sentAt + Date.now()) / 2);
      mailboxes.settle(fences, held);
    }
    await lines.beat();
    await database.freeDead(deadMs);
  }
}
