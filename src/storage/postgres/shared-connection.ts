import type pg from "pg";

/** A statement that waits for a connection. */
interface Asked {
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly answer: PromiseWithResolvers<pg.QueryResult>;
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
 * A desk's statements outside of transactions. Those that are asked for while a connection is waited for go over it together, in one
 * round trip: whose it is, the statements, and that it is nobody's any more. So a page that asks for five things at a moment takes one
 * connection and not five. Whatever is asked for later has another, and waits for none of them.
 */
export class SharedConnection {
  readonly #options: SharedConnectionOptions;
  #gathering: Asked[] | undefined;

  constructor(options: SharedConnectionOptions) {
    this.#options = options;
  }

  /** Rejects with what the database says; other statements of the same moment are answered all the same, unless the connection is lost. */
  query(sql: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    const asked = { sql, values, answer: Promise.withResolvers<pg.QueryResult>() };
    if (this.#gathering !== undefined) this.#gathering.push(asked);
    else {
      const round = [asked];
      this.#gathering = round;
      void this.#connect().then(
        (client) => this.#ask(client, round),
        (error: unknown) => {
          for (const { answer } of round) answer.reject(error);
        },
      );
    }
    return asked.answer.promise;
  }

  async #connect(): Promise<pg.PoolClient> {
    try {
      return await this.#options.pool.connect();
    } finally {
      this.#gathering = undefined;
    }
  }

  /** Everything is sent before anything is waited for. What is answered while it is not known whose the connection is, is no answer. */
  async #ask(client: pg.PoolClient, round: readonly Asked[]): Promise<void> {
    const { set, reset, isFatal } = this.#options;
    const isSet = client.query(set);
    const answers = round.map(async ({ sql, values, answer }) => {
      const answered = client.query(sql, [...values]);
      const [owned] = await Promise.allSettled([isSet, answered]);
      if (owned.status === "rejected") answer.reject(owned.reason);
      else answer.resolve(answered);
      return answered;
    });
    const isReset = client.query(reset);
    const settled = await Promise.allSettled(answers);
    const [owned, left] = await Promise.allSettled([isSet, isReset]);
    const isLost = settled.some((one) => one.status === "rejected" && isFatal(one.reason));
    client.release(isLost || owned.status === "rejected" || left.status === "rejected");
  }
}
