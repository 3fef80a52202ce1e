import { DatabaseSync } from "node:sqlite";
import { storePath } from "../../src/storage/sqlite/index.ts";
import { migrations } from "../../src/storage/sqlite/migrations/index.ts";
import { openDatabase } from "../../src/storage/sqlite/open-database.ts";

/** The versions that a store may have been left at, but for the newest. */
export const RELEASED: readonly number[] = migrations.slice(0, -1).map(({ version }) => version);

/** Makes a store in `home` as the version had it, with all rows that it could hold of the one in `full`. */
export function makeReleased(version: number, { home, full }: { readonly home: string; readonly full: string }): void {
  const path = storePath(home);
  const past = migrations.filter((migration) => migration.version <= version);
  const database = openDatabase({ path, busyTimeoutMs: 100, migrations: past });
  try {
    database.exec("pragma foreign_keys = off");
    database.prepare("attach ? as full").run(storePath(full));
    for (const table of tablesOf(database)) copyRows(database, table);
  } finally {
    database.close();
  }
}

function copyRows(database: DatabaseSync, table: string): void {
  const columns = columnsOf(database, table).join(", ");
  // Where the schema itself has put a row.
  if (ONE_ROW.has(table)) database.exec(`delete from main.${table}`);
  database.exec(`insert into main.${table} (${columns}) select ${columns} from full.${table}`);
}

const ONE_ROW: ReadonlySet<string> = new Set(["place", "mail_revision", "openings_revision"]);

/** Every row of every table, by table and column. */
export type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** What a store holds; only the tables and columns of `like` where that is given. Counters are left out: a change of schema may raise them. */
export function readRows(home: string, like?: Rows): Rows {
  const database = new DatabaseSync(storePath(home), { readOnly: true });
  try {
    const tables = like === undefined ? tablesOf(database) : Object.keys(like);
    return Object.fromEntries(tables.filter((table) => !table.endsWith("_revision")).map(rowsOf));
  } finally {
    database.close();
  }

  function rowsOf(table: string): [string, Rows[string]] {
    const known = like?.[table]?.[0];
    const columns = known === undefined ? columnsOf(database, table) : Object.keys(known);
    return [table, database.prepare(`select ${columns.join(", ")} from ${table} order by 1, 2`).all()];
  }
}

/** The statements that a store's schema is made of. */
export function readSchema(home: string): readonly unknown[] {
  const database = new DatabaseSync(storePath(home), { readOnly: true });
  try {
    return database.prepare("select name, sql from sqlite_schema order by name").all();
  } finally {
    database.close();
  }
}

function tablesOf(database: DatabaseSync): readonly string[] {
  const rows = database
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .all();
  return rows.map(({ name }) => String(name));
}

function columnsOf(database: DatabaseSync, table: string): readonly string[] {
  return database
    .prepare("select name from main.pragma_table_info(?)")
    .all(table)
    .map(({ name }) => String(name));
}
