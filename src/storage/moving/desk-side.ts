import type pg from "pg";
import { insertRows, readRows, type TextRow } from "../backup/index.ts";
import { fromKept, lockOf, type PostgresPlace, parseDeskId, toKeepable } from "../postgres/index.ts";
import { createSealRing, type RingKey } from "../sealing/index.ts";
import { OWN_NUMBERS } from "./moved-tables.ts";
import { type MovedColumn, type MovingSide, type TableName, UnknownOutcome } from "./moving-side.ts";
import { MOVE_SENTENCES, MoveError } from "./sentences.ts";

export interface DeskSideOptions {
  readonly place: Pick<PostgresPlace, "pool" | "check" | "explain">;
  /** A UUID. */
  readonly desk: string;
  /** The newest first. */
  readonly keys: readonly RingKey[];
}

/** A desk that is there, of a service, over a connection of its own that sees no other desk. */
export async function openDeskSide({ place, desk: given, keys }: DeskSideOptions): Promise<MovingSide> {
  const desk = parseDeskId(given);
  const name = `desk ${desk}`;
  await place.check();
  const client = await place.pool.connect();
  try {
    await client.query(
      `set fineline.desk = '${desk}'; set bytea_output = 'hex'; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`,
    );
    const { rowCount } = await client.query("select from desks where id = $1", [desk]);
    if (rowCount === 0) throw new MoveError(MOVE_SENTENCES.noDesk(name));
  } catch (error) {
    client.release(true);
    throw error;
  }
  const inTransaction = <Value>(work: () => Promise<Value>) => inDeskTransaction(client, desk, work);
  const run = (sql: string, values: readonly string[] = []) =>
    inTransaction(async () => {
      await client.query(sql, [...values]);
    });
  return {
    name,
    openSeal: async () => createSealRing({ keys, placeId: desk }),
    findWhereTo: async () => (await client.query("select desk_moved_to() as place")).rows[0].place ?? undefined,
    close: (whereTo) => run("select close_desk($1)", [whereTo]),
    reopen: () => run("select reopen_desk()"),
    inTransaction,
    columnsOf: (table) => columnsOf(client, table),
    readRows: (table, columns) => readDeskRows(client, table, columns),
    addRows: (table, columns, rows) => addRows(client, { table, columns, rows, desk }),
    emptyTable: async (table) => {
      await client.query(`delete from ${table}`);
    },
    readNumbers: () => readNumbers(client),
    writeNumbers: (numbers) => writeNumbers(client, desk, numbers),
    leave: () => run("select end_desk_work()"),
    release: async () => client.release(true),
  };
}

/** Under the lock that the desk's writers take in turn: what they are at is finished before. */
async function inDeskTransaction<Value>(
  client: pg.PoolClient,
  desk: string,
  work: () => Promise<Value>,
): Promise<Value> {
  await client.query(`begin; select pg_advisory_xact_lock(${lockOf(desk)})`);
  let value: Value;
  try {
    value = await work();
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  }
  await client.query("commit").catch((cause) => {
    throw new UnknownOutcome("a transaction's end was not heard of", { cause });
  });
  return value;
}

const KINDS: Readonly<Record<string, MovedColumn["kind"]>> = {
  bigint: "integer",
  integer: "integer",
  text: "text",
  bytea: "blob",
};
const TYPES: Readonly<Record<MovedColumn["kind"], string>> = { integer: "bigint", text: "text", blob: "bytea" };

async function columnsOf(client: pg.PoolClient, table: TableName): Promise<readonly MovedColumn[]> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname <> 'desk' order by attname collate "C"`,
    [table],
  );
  return rows.map(({ name, type }) => ({ name, kind: KINDS[type]! }));
}

/** The columns as they are read and written in PostgreSQL. */
function typed(columns: readonly MovedColumn[]) {
  return columns.map(({ name, kind }) => ({ name, type: TYPES[kind] }));
}

function changeTexts(columns: readonly MovedColumn[], change: (text: string) => string) {
  return (row: TextRow) =>
    row.map((text, index) => (text !== null && columns[index]!.kind === "text" ? change(text) : text));
}

async function* readDeskRows(
  client: pg.PoolClient,
  table: TableName,
  columns: readonly MovedColumn[],
): AsyncGenerator<TextRow> {
  const toGiven = changeTexts(columns, fromKept);
  for await (const row of readRows(client, { table, columns: typed(columns) })) yield toGiven(row);
}

interface Adding {
  readonly table: TableName;
  readonly columns: readonly MovedColumn[];
  readonly rows: readonly TextRow[];
  readonly desk: string;
}

async function addRows(client: pg.PoolClient, { table, columns, rows, desk }: Adding): Promise<void> {
  const toKept = changeTexts(columns, toKeepable);
  const all = [...typed(columns), { name: "desk", type: "uuid" }];
  await insertRows(
    client,
    { table, columns: all },
    rows.map((row) => [...toKept(row), desk]),
  );
}

async function readNumbers(client: pg.PoolClient): Promise<ReadonlyMap<string, string>> {
  const counted = await client.query<{ name: string; value: string }>(
    "select name, value::text as value from desk_counters where value > 0 order by name",
  );
  const numbers = new Map(counted.rows.map(({ name, value }) => [name, value]));
  for (const { table, column } of OWN_NUMBERS) {
    const { rows } = await client.query<{ number: string }>(`select ${column}::text as number from ${table}`);
    numbers.set(`${table}.${column}`, rows[0]!.number);
  }
  return numbers;
}

async function writeNumbers(client: pg.PoolClient, desk: string, numbers: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, number] of numbers) {
    const own = OWN_NUMBERS.find(({ table, column }) => `${table}.${column}` === name);
    const [sql, values] =
      own === undefined
        ? [
            `insert into desk_counters (desk, name, value) values ($1, $2, $3)
               on conflict (desk, name) do update set value = excluded.value`,
            [desk, name, number],
          ]
        : [`update ${own.table} set ${own.column} = $1`, [number]];
    await client.query(sql, values);
  }
}
