import type pg from "pg";
import type { BackupTable } from "./backup-file.ts";
import type { TextRow } from "./table-digest.ts";

/** What a backup holds: desks, and the people in them. Jobs are left out, since workers make them anew from what is due;
 * which desks moved elsewhere is not. */
const SCHEMAS = ["fineline", "auth"] as const;
/** Where schemas keep how far they were migrated: whoever restores migrates first. */
const VERSION_TABLES: ReadonlySet<string> = new Set(['fineline."schema_versions"', 'auth."migration"']);

/** Text that means the same wherever it is read. */
export const PLAIN_TEXT = `
  set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local row_security = off;
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local search_path = pg_catalog`;

/** Every table that holds what is not derived from the program itself. */
export async function listTables(client: pg.ClientBase): Promise<readonly BackupTable[]> {
  const { rows } = await client.query<{ table: string; columns: BackupTable["columns"] }>(
    `select n.nspname || '.' || '"' || c.relname || '"' as table,
            json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum) as columns
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where (n.nspname = any($1) or (n.nspname, c.relname) = ('fineline_work', 'moved_desks')) and c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
      group by n.nspname, c.relname order by n.nspname desc, c.relname`,
    [[...SCHEMAS]],
  );
  return rows.filter(({ table }) => !VERSION_TABLES.has(table));
}

/** How far each schema was migrated. */
export async function readSchemas(client: pg.ClientBase): Promise<Readonly<Record<string, string>>> {
  const versions: Record<string, string> = {};
  for (const [schema, table, column] of [
    ["fineline", "schema_versions", "version"],
    ["auth", "migration", "name"],
  ] as const) {
    const { rows: found } = await client.query("select to_regclass($1) is not null as there", [`${schema}.${table}`]);
    if (!found[0].there) continue;
    const { rows } = await client.query(`select max(${column})::text as last from ${schema}.${table}`);
    versions[schema] = rows[0].last ?? "nothing";
  }
  return versions;
}

/** The numbers that the database counts by itself. */
export async function listSequences(client: pg.ClientBase) {
  const { rows } = await client.query<{ sequence: string; last: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(sequencename) as sequence, last_value::text as last
       from pg_sequences where schemaname = any($1) and last_value is not null order by 1`,
    [[...SCHEMAS]],
  );
  return rows;
}

/** A letter may be 20 MB, and twice that as text. */
const ROWS_AT_ONCE = 40;

/** The rows of a table as texts; in a transaction. */
export async function* readRows(client: pg.ClientBase, { table, columns }: BackupTable): AsyncGenerator<TextRow> {
  const list = columns.map(({ name }) => `${quoted(name)}::text`).join(", ");
  await client.query(`declare backup_rows no scroll cursor for select ${list} from ${table}`);
  for (;;) {
    const { rows } = await client.query<string[]>({ text: `fetch ${ROWS_AT_ONCE} from backup_rows`, rowMode: "array" });
    if (rows.length === 0) break;
    yield* rows;
  }
  await client.query("close backup_rows");
}

/** Puts rows into a table, as they were read. */
export async function insertRows(
  client: pg.ClientBase,
  { table, columns }: BackupTable,
  rows: readonly TextRow[],
): Promise<void> {
  const names = columns.map(({ name }) => quoted(name));
  const arrays = columns.map((_, index) => `$${index + 1}::text[]`).join(", ");
  const values = columns.map(({ type }, index) => `given.c${index}::${type}`).join(", ");
  const aliases = columns.map((_, index) => `c${index}`).join(", ");
  await client.query(
    `insert into ${table} (${names.join(", ")}) overriding system value select ${values} from unnest(${arrays}) as given(${aliases})`,
    columns.map((_, index) => rows.map((row) => row[index] ?? null)),
  );
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Whether the user of a connection sees the rows of every desk. */
export async function seesEveryDesk(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query(
    "select rolsuper or rolbypassrls as sees from pg_roles where rolname = current_user",
  );
  return rows[0]?.sees === true;
}
