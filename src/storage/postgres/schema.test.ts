import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, before, it } from "node:test";
import pg from "pg";
import { openCaseStore, storePath } from "../sqlite/index.ts";
import { onEachPostgres } from "./places.suite.ts";

/** Tables of the server's own; a home takes in at once whatever it is given. */
const SERVICE_TABLES = ["desk_counters", "desks", "imports", "schema_versions"];

/** What a file has because it holds one place, and a server does not need. */
const ONE_PLACE = ["place.only_row", "mail_revision.only_row", "openings_revision.only_row"];

const TYPES: Readonly<Record<string, readonly string[]>> = {
  INTEGER: ["bigint", "integer"],
  TEXT: ["text"],
  BLOB: ["bytea"],
};

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
}

onEachPostgres((_, server) => {
  let client: pg.Client;
  before(async () => {
    client = new pg.Client({ connectionString: server().url });
    await client.connect();
  });
  after(() => client.end());

  it("it has the tables and columns that SQLite has, of types that hold the same, and a desk", async () => {
    const expected = readSqliteColumns(await makeSqliteFile());
    const actual = await readColumns(client);
    assert.deepEqual(
      actual.map(({ name }) => name).filter((name) => !name.endsWith(".desk")),
      [...expected.map(({ name }) => name)],
    );
    for (const { name, type, isNullable } of expected) {
      const column = actual.find((each) => each.name === name)!;
      assert.ok(TYPES[type]?.includes(column.type), `${name}: ${type} is ${column.type}`);
      assert.equal(column.isNullable, isNullable, `${name} may be null here and not there`);
    }
  });

  it("every table's key, and every index, begins with the desk", async () => {
    const { rows } = await client.query(`
      select i.indrelid::regclass::text as table, i.indexrelid::regclass::text as index, a.attname as first
        from pg_index i
        join pg_class c on c.oid = i.indrelid and c.relnamespace = 'fineline'::regnamespace
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]`);
    const others = rows.filter(
      ({ first, table }) => first !== "desk" && !SERVICE_TABLES.includes(table.split(".").at(-1)),
    );
    assert.deepEqual(others, []);
    assert.ok(rows.length > 300);
  });

  it("texts sort by their bytes, whatever the server's language", async () => {
    const { rows } = await client.query(`
      select attrelid::regclass::text || '.' || attname as column from pg_attribute
        join pg_class on pg_class.oid = attrelid and relkind in ('r', 'p') and relnamespace = 'fineline'::regnamespace
        where atttypid = 'text'::regtype and attcollation <> '"C"'::regcollation`);
    assert.deepEqual(rows, []);
  });
});

async function makeSqliteFile(): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), "fineline-columns-"));
  after(() => rmSync(home, { recursive: true }));
  await (await openCaseStore({ home })).close();
  return storePath(home);
}

function readSqliteColumns(path: string): readonly Column[] {
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = database
    .prepare(
      `select m.name || '.' || c.name as name, c.type, c."notnull" as is_required, c.pk
        from sqlite_master m, pragma_table_info(m.name) c
        where m.type = 'table' and m.name not like 'sqlite_%' order by 1`,
    )
    .all();
  database.close();
  return rows
    .map((row) => ({
      name: String(row.name),
      type: String(row.type),
      isNullable: row.is_required === 0 && row.pk === 0,
    }))
    .filter(({ name }) => !ONE_PLACE.includes(name));
}

async function readColumns(client: pg.Client): Promise<readonly Column[]> {
  const { rows } = await client.query(
    `select c.table_name || '.' || c.column_name as name, c.data_type as type, c.is_nullable = 'YES' as nullable
      from information_schema.columns c
      join pg_class t on t.relname = c.table_name and t.relnamespace = 'fineline'::regnamespace and not t.relispartition
      where c.table_schema = 'fineline' and not c.table_name = any ($1)
      order by (c.table_name || '.' || c.column_name) collate "C"`,
    [SERVICE_TABLES],
  );
  return rows.map(({ name, type, nullable }) => ({ name, type, isNullable: nullable }));
}
