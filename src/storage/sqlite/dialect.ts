import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from "node:sqlite";
import {
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from "kysely";
import { beginImmediate } from "./begin-immediate.ts";

/**
 * Kysely's way to an open `node:sqlite` database, whose closing stays with whoever opened it.
 * A transaction waits for other writers for as long as the timeout says, and leaves the event loop free meanwhile.
 */
export function createDialect(database: DatabaseSync, busyTimeoutMs: number): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new NodeSqliteDriver(database, busyTimeoutMs),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class NodeSqliteDriver extends SqliteDriver {
  readonly #database: DatabaseSync;
  readonly #busyTimeoutMs: number;

  constructor(database: DatabaseSync, busyTimeoutMs: number) {
    super({ database: asKyselyDatabase(database) });
    this.#database = database;
    this.#busyTimeoutMs = busyTimeoutMs;
  }

  /** Transactions here write: one that began as a reader could fail later, when another process has written in between. */
  override beginTransaction(): Promise<void> {
    return beginImmediate(this.#database, this.#busyTimeoutMs);
  }

  /** SQLite has rolled back by itself after a full disk; doing it again would hide that error behind another. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
  }
}

/** How many statements are kept: what is asked for a letter, a page or a scan, and not every length that a list may have. */
const MOST_STATEMENTS = 200;

/** To prepare a statement takes longer than to run most of them, so that those that come again are kept. */
function asKyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  const prepare = (sql: string) => {
    const statement = kept.get(sql) ?? asKyselyStatement(database, sql);
    kept.delete(sql);
    kept.set(sql, statement);
    if (kept.size > MOST_STATEMENTS) kept.delete(kept.keys().next().value ?? "");
    return statement;
  };
  return { close: () => {}, prepare };
}

/** Rows are read as arrays and named here: the objects that `node:sqlite` makes take twice the time. */
function asKyselyStatement(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = prepareForArrays(database, sql);
  const names = statement.columns().map((column) => column.name);
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader: names.length > 0,
    all: (parameters) => statement.all(...values(parameters)).map((row) => toObject(names, row)),
    run: (parameters) => statement.run(...values(parameters)),
    *iterate(parameters) {
      // One of its own: what is read row by row must not end where the same is asked meanwhile.
      for (const row of prepareForArrays(database, sql).iterate(...values(parameters))) yield toObject(names, row);
    },
  };
}

function prepareForArrays(database: DatabaseSync, sql: string): StatementSync {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  return statement;
}

function toObject(names: readonly string[], row: unknown): Readonly<Record<string, SQLOutputValue>> {
  const values = row as readonly SQLOutputValue[];
  const object: Record<string, SQLOutputValue> = {};
  for (let index = 0; index < names.length; index += 1) object[names[index]!] = values[index]!;
  return object;
}
