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

function asKyselyDatabase(database: DatabaseSync): SqliteDatabase {
  return { close: () => {}, prepare: (sql) => asKyselyStatement(database.prepare(sql)) };
}

/** Rows are read as arrays and named here: the objects that `node:sqlite` makes take twice the time. */
function asKyselyStatement(statement: StatementSync): SqliteStatement {
  const names = statement.columns().map((column) => column.name);
  statement.setReturnArrays(true);
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader: names.length > 0,
    all: (parameters) => statement.all(...values(parameters)).map((row) => toObject(names, row)),
    run: (parameters) => statement.run(...values(parameters)),
    *iterate(parameters) {
      for (const row of statement.iterate(...values(parameters))) yield toObject(names, row);
    },
  };
}

function toObject(names: readonly string[], row: unknown): Readonly<Record<string, SQLOutputValue>> {
  const values = row as readonly SQLOutputValue[];
  const object: Record<string, SQLOutputValue> = {};
  for (let index = 0; index < names.length; index += 1) object[names[index]!] = values[index]!;
  return object;
}
