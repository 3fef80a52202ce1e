import { existsSync } from "node:fs";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import type { TextRow } from "../backup/index.ts";
import { createSeal, readMailKey } from "../sealing/index.ts";
import { MOVED, openCaseStore, storePath } from "../sqlite/index.ts";
import { CLOSED_TABLES, OWN_NUMBERS } from "./moved-tables.ts";
import type { MovedColumn, MovingSide, TableName } from "./moving-side.ts";
import { toBytes, toText } from "./sealed-rows.ts";
import { MOVE_SENTENCES, MoveError } from "./sentences.ts";

export interface HomeSideOptions {
  readonly home: string;
  /** What `FINELINE_MAIL_KEY` holds, where it is set. */
  readonly mailKey?: string | undefined;
  /** Whether there must be data already. */
  readonly isSource: boolean;
}

/** A person's own file, made where nothing has to be in it; at the newest schema. */
export async function openHomeSide({ home, mailKey, isSource }: HomeSideOptions): Promise<MovingSide> {
  if (isSource && !existsSync(storePath(home))) throw new MoveError(MOVE_SENTENCES.noStore(home));
  await (await openCaseStore({ home })).close();
  const database = new DatabaseSync(storePath(home), { timeout: 5000, enableForeignKeyConstraints: true });
  database.exec("pragma synchronous = full; pragma fullfsync = on; pragma secure_delete = on");
  return {
    name: storePath(home),
    openSeal: async () =>
      createSeal({
        key: readMailKey({ home, given: mailKey }),
        placeId: `${database.prepare("select id from place").get()!.id}`,
      }),
    findWhereTo: async () => findWhereTo(database),
    close: async (whereTo) => close(database, whereTo),
    reopen: async () => reopen(database),
    inTransaction: async (work) => {
      database.exec(isSource ? "begin" : "begin immediate");
      try {
        const value = await work();
        database.exec("commit");
        return value;
      } catch (error) {
        if (database.isTransaction) database.exec("rollback");
        throw error;
      }
    },
    columnsOf: async (table) => columnsOf(database, table),
    readRows: (table, columns) => readRows(database, table, columns),
    addRows: async (table, columns, rows) => addRows(database, table, { columns, rows }),
    emptyTable: async (table) => database.exec(`delete from ${table}`),
    readNumbers: async () => readNumbers(database),
    writeNumbers: async (numbers) => writeNumbers(database, numbers),
    leave: async () => {},
    release: async () => database.close(),
  };
}

function findWhereTo(database: DatabaseSync): string | undefined {
  const isThere = database.prepare("select 1 from sqlite_schema where type = 'table' and name = 'moved'").get();
  if (isThere === undefined) return undefined;
  return `${database.prepare("select moved_to from moved").get()!.moved_to}`;
}

const TRIGGERS = CLOSED_TABLES.flatMap((table) =>
  ["insert", "update", "delete"].map((verb) => ({ name: `moved_${table}_${verb}`, table, verb })),
);

/** The file itself refuses, whatever program comes, and those that have it open already. */
function close(database: DatabaseSync, whereTo: string): void {
  const triggers = TRIGGERS.map(
    ({ name, table, verb }) =>
      `create trigger if not exists ${name} before ${verb} on ${table} begin select raise(abort, '${MOVED}'); end;`,
  );
  inOnePiece(database, () => {
    database.exec(
      "create table if not exists moved (only_row integer primary key check (only_row = 1), moved_to text not null) strict",
    );
    database.prepare("insert or replace into moved (only_row, moved_to) values (1, ?)").run(whereTo);
    database.exec(triggers.join("\n"));
  });
}

function reopen(database: DatabaseSync): void {
  inOnePiece(database, () => {
    database.exec(TRIGGERS.map(({ name }) => `drop trigger if exists ${name};`).join("\n"));
    database.exec("drop table if exists moved");
  });
}

function inOnePiece(database: DatabaseSync, work: () => void): void {
  database.exec("begin immediate");
  try {
    work();
    database.exec("commit");
  } catch (error) {
    if (database.isTransaction) database.exec("rollback");
    throw error;
  }
}

const KINDS: Readonly<Record<string, MovedColumn["kind"]>> = { INTEGER: "integer", TEXT: "text", BLOB: "blob" };

function columnsOf(database: DatabaseSync, table: TableName): readonly MovedColumn[] {
  const rows = database.prepare("select name, type from pragma_table_info(?) order by name").all(table);
  return rows.map(({ name, type }) => ({ name: `${name}`, kind: KINDS[`${type}`]! }));
}

async function* readRows(
  database: DatabaseSync,
  table: TableName,
  columns: readonly MovedColumn[],
): AsyncGenerator<TextRow> {
  const statement = database.prepare(`select ${columns.map(({ name }) => name).join(", ")} from ${table}`);
  statement.setReadBigInts(true);
  for (const row of statement.iterate()) {
    yield columns.map(({ name }) => {
      const value = row[name]!;
      if (value === null) return null;
      return value instanceof Uint8Array ? toText(value) : `${value}`;
    });
  }
}

interface Given {
  readonly columns: readonly MovedColumn[];
  readonly rows: readonly TextRow[];
}

function addRows(database: DatabaseSync, table: TableName, { columns, rows }: Given): void {
  const names = columns.map(({ name }) => name).join(", ");
  const statement = database.prepare(`insert into ${table} (${names}) values (${columns.map(() => "?").join(", ")})`);
  for (const row of rows) statement.run(...row.map((text, index) => toValue(text, columns[index]!)));
}

function toValue(text: string | null, { kind }: MovedColumn): SQLInputValue {
  if (text === null || kind === "text") return text;
  return kind === "blob" ? toBytes(text) : BigInt(text);
}

function readNumbers(database: DatabaseSync): ReadonlyMap<string, string> {
  const counted = database.prepare("select name, seq from sqlite_sequence where seq > 0 order by name").all();
  const numbers = new Map(counted.map(({ name, seq }) => [`${name}`, `${seq}`]));
  for (const { table, column } of OWN_NUMBERS) {
    numbers.set(`${table}.${column}`, `${database.prepare(`select ${column} as number from ${table}`).get()!.number}`);
  }
  return numbers;
}

function writeNumbers(database: DatabaseSync, numbers: ReadonlyMap<string, string>): void {
  for (const [name, number] of numbers) {
    const own = OWN_NUMBERS.find(({ table, column }) => `${table}.${column}` === name);
    if (own !== undefined) {
      database.prepare(`update ${own.table} set ${own.column} = ?`).run(BigInt(number));
      continue;
    }
    database.prepare("delete from sqlite_sequence where name = ?").run(name);
    database.prepare("insert into sqlite_sequence (name, seq) values (?, ?)").run(name, BigInt(number));
  }
}
