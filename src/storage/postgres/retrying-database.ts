import { Kysely, type TransactionBuilder } from "kysely";
import { wasNotBegun } from "./dialect.ts";
import { isWorthRepeating } from "./errors.ts";

const ATTEMPTS = 4;

/**
 * A database whose transactions are repeated, a few times, when the server gave them up for another's sake, or the connection that
 * they were to begin on was cut while nobody used it: nothing of them was kept, and their work is done with the database alone.
 */
export class RetryingDatabase<Tables> extends Kysely<Tables> {
  override transaction(): TransactionBuilder<Tables> {
    const builder = super.transaction();
    const execute: typeof builder.execute = builder.execute.bind(builder);
    return Object.assign(builder, { execute: ((work) => repeated(() => execute(work))) as typeof builder.execute });
  }
}

async function repeated<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let left = ATTEMPTS - 1; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left === 0 || !(isWorthRepeating(error) || wasNotBegun(error))) throw error;
    }
  }
}
