import type pg from "pg";

/** Statements that go over one connection, one after another. */
interface Round {
  readonly connected: Promise<pg.PoolClient>;
  /** Settles when the statement before is answered. */
  last: Promise<unknown>;
  /** How many are not answered yet. */
  open: number;
  isBroken: boolean;
}

export interface SharedConnectionOptions {
  readonly pool: pg.Pool;
  /** Says whose the connection is, and takes it back. */
  readonly set: string;
  readonly reset: string;
  /** Whether an error says that the connection is of no use any more. */
  readonly isFatal: (error: unknown) => boolean;
}

/**
 * A desk's statements outside of transactions. Those that are asked for while a connection is waited for go over it together: whose it
 * is, is said once, and a page that asks for five things at a moment takes one connection and not five. Whatever is asked for later
 * has another, and waits for none of them.
 */
export class SharedConnection {
  readonly #options: SharedConnectionOptions;
  #gathering: Round | undefined;

  constructor(options: SharedConnectionOptions) {
    this.#options = options;
  }

  /** Rejects with what the database says; other statements of the same moment are answered all the same, unless the connection is lost. */
  async query(sql: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    this.#gathering ??= this.#begin();
    const round = this.#gathering;
    round.open += 1;
    const before = round.last;
    const answer = (async () => {
      const client = await round.connected;
      await before.catch(() => {});
      return client.query(sql, [...values]);
    })();
    round.last = answer;
    try {
      return await answer;
    } catch (error) {
      round.isBroken ||= this.#options.isFatal(error);
      throw error;
    } finally {
      round.open -= 1;
      if (round.open === 0) await this.#end(round);
    }
  }

  #begin(): Round {
    const connected = this.#connect();
    return { connected, last: connected, open: 0, isBroken: false };
  }

  async #connect(): Promise<pg.PoolClient> {
    try {
      const client = await this.#options.pool.connect();
      try {
        await client.query(this.#options.set);
      } catch (error) {
        client.release(true);
        throw error;
      }
      return client;
    } finally {
      this.#gathering = undefined;
    }
  }

  /** Nobody waits for the last word: the pool has the connection back when it has been said. */
  async #end({ connected, isBroken }: Round): Promise<void> {
    const client = await connected.catch(() => undefined);
    if (client === undefined) return;
    if (isBroken) client.release(true);
    else
      client.query(this.#options.reset).then(
        () => client.release(),
        () => client.release(true),
      );
  }
}
