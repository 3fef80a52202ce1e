import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import type pg from "pg";
import { lockOf } from "./desk-id.ts";
import { isOfStatement } from "./errors.ts";
import { toKeepable } from "./nul-text.ts";
import { SharedConnection } from "./shared-connection.ts";

/**
 * Kysely's way to a desk over a pool that many desks share, and whose closing stays with whoever made it.
 *
 * A connection is the desk's from its first statement until it is given back: the database lets it see and write no other's rows.
 * Transactions of one desk run one after another from their first statement on, whatever process they are in; those of two desks
 * do not wait for each other. With a fence, nothing is written once somebody else holds the mailbox that it was given for.
 */
export function createDialect(pool: pg.Pool, desk: string, fence?: string): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DeskDriver(pool, settingsOf(desk, fence)),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

/** What says whose a connection is. */
interface Settings {
  readonly set: string;
  readonly begin: string;
  readonly reset: string;
}

function settingsOf(desk: string, fence: string | undefined): Settings {
  const values = [["fineline.desk", desk], ...(fence === undefined ? [] : [["fineline.fence", fence]])] as const;
  const setAs = (how: string) => values.map(([name, value]) => `${how} ${name} = '${value}'`).join("; ");
  return {
    set: setAs("set"),
    begin: `begin isolation level read committed; ${setAs("set local")}; select pg_advisory_xact_lock(${lockOf(desk)})`,
    reset: values.map(([name]) => `reset ${name}`).join("; "),
  };
}

class DeskDriver implements Driver {
  readonly #pool: pg.Pool;
  readonly #settings: Settings;
  readonly #shared: SharedConnection;

  constructor(pool: pg.Pool, settings: Settings) {
    this.#pool = pool;
    this.#settings = settings;
    this.#shared = new SharedConnection({ pool, ...settings, isFatal: (error) => !isOfStatement(error) });
  }

  async init(): Promise<void> {}

  /** Nothing is taken from the pool before it is known for what. */
  async acquireConnection(): Promise<DeskConnection> {
    return new DeskConnection(this.#pool, this.#settings, this.#shared);
  }

  beginTransaction(connection: DeskConnection): Promise<void> {
    return connection.begin();
  }

  commitTransaction(connection: DeskConnection): Promise<void> {
    return connection.commit();
  }

  rollbackTransaction(connection: DeskConnection): Promise<void> {
    return connection.rollBack();
  }

  async releaseConnection(connection: DeskConnection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {}
}

const COUNTED: ReadonlySet<string> = new Set(["INSERT", "UPDATE", "DELETE"]);

/** `free`: it has no connection of its own, and asks over the shared one. `in-transaction`: it has one, and has said whose it is. */
type State = "free" | "in-transaction" | "broken";

class DeskConnection implements DatabaseConnection {
  readonly #pool: pg.Pool;
  readonly #settings: Settings;
  readonly #shared: SharedConnection;
  #client: pg.PoolClient | undefined;
  #state: State = "free";
  /** Settles when the beginning of the transaction is answered. */
  #begun: Promise<unknown> | undefined;

  constructor(pool: pg.Pool, settings: Settings, shared: SharedConnection) {
    this.#pool = pool;
    this.#settings = settings;
    this.#shared = shared;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const values = parameters.map((value) => (typeof value === "string" ? toKeepable(value) : value));
    const asked = this.#state === "free" ? this.#shared.query(sql, values) : this.#inTransaction(sql, values);
    const { command, rowCount, rows } = await asked;
    return COUNTED.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows };
  }

  // biome-ignore lint/correctness/useYield: there is nothing to give.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error("rows are read in batches here, not streamed");
  }

  /**
   * The lock is taken by the statement before the first that reads, and the isolation level, whatever the server's own is, lets every
   * statement see all that was committed before it began. Its answer is not waited for: the first statement is sent right after it, and
   * fails where it failed.
   */
  async begin(): Promise<void> {
    this.#client ??= await this.#pool.connect();
    this.#state = "in-transaction";
    this.#begun = this.#run(this.#settings.begin).catch((error: unknown) => {
      if (this.#state === "broken" && error instanceof Error) notBegun.add(error);
      throw error;
    });
    this.#begun.catch(() => {});
  }

  async commit(): Promise<void> {
    const { command } = await this.#inTransaction("commit");
    this.#state = "free";
    if (command === "ROLLBACK") throw new Error("a transaction with a failed statement was not kept");
  }

  /** What went wrong before is what callers hear: a connection that cannot roll back is thrown away, which does the same. */
  async rollBack(): Promise<void> {
    if (this.#state === "broken") return;
    try {
      await this.#run("rollback");
      this.#state = "free";
    } catch {
      this.#state = "broken";
    }
  }

  release(): void {
    this.#client?.release(this.#state !== "free");
    this.#client = undefined;
  }

  /** What kept a transaction from beginning is why its first statement fails. */
  async #inTransaction(sql: string, values?: readonly unknown[]): Promise<pg.QueryResult> {
    const answered = this.#run(sql, values);
    const [begun] = await Promise.allSettled([this.#begun, answered]);
    this.#begun = undefined;
    if (begun.status === "rejected") throw begun.reason;
    return answered;
  }

  async #run(sql: string, values?: readonly unknown[]): Promise<pg.QueryResult> {
    try {
      const client = this.#client!;
      const result = await (values === undefined ? client.query(sql) : client.query(sql, [...values]));
      return result;
    } catch (error) {
      if (!isOfStatement(error)) this.#state = "broken";
      throw error;
    }
  }
}

const notBegun = new WeakSet<Error>();

/** True where a connection turned out to be dead as a transaction was to begin on it: nothing of it was done. */
export function wasNotBegun(error: unknown): boolean {
  return error instanceof Error && notBegun.has(error);
}
