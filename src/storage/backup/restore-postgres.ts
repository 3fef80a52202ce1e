import pg from "pg";
import { type BackupLine, type BackupTable, openBackupFile } from "./backup-file.ts";
import { insertRows, listTables, PLAIN_TEXT, readRows, readSchemas, seesEveryDesk } from "./postgres-tables.ts";
import { quarantinePostgres } from "./quarantine-postgres.ts";
import { BACKUP_SENTENCES, BackupError } from "./sentences.ts";
import { TableDigest, type TextRow } from "./table-digest.ts";

/** What came of putting a backup back. */
export interface RestoreSummary {
  readonly tables: number;
  readonly rows: number;
  /** Epoch milliseconds. */
  readonly madeAt: number;
  /** Letters that may have gone since the backup was made, and wait for a person. */
  readonly letters: number;
  /** Mailboxes that send nothing until a person connects them again. */
  readonly mailboxes: number;
}

export interface PostgresRestoreOptions {
  /** An administrator's address of an empty database. */
  readonly url: string;
  /** The backup. */
  readonly path: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Makes the tables that this version works with. */
  readonly migrate: () => Promise<void>;
}

/**
 * Puts a backup into an empty database, in one transaction: all of it, looked through row by row, and with everything that could
 * be sent a second time held back. Rejects with a `BackupError`, and leaves empty tables then.
 */
export async function restorePostgres({ url, path, now, migrate }: PostgresRestoreOptions): Promise<RestoreSummary> {
  const { head, lines } = await openBackupFile(path);
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: "fineline restore",
  });
  client.on("error", () => {});
  try {
    await client.connect();
    if (!(await seesEveryDesk(client))) throw new BackupError(BACKUP_SENTENCES.noRights);
    await refuseFull(client);
    await migrate();
    refuseOtherSchema(head.schemas, await readSchemas(client));
    // Triggers count and refuse, and references are in the order of the alphabet: what comes was whole when it was read.
    await client.query(`begin; ${PLAIN_TEXT}; set local session_replication_role = replica`);
    const counts = await fill(client, lines, path);
    const held = await quarantinePostgres(client, { now, madeAt: head.madeAt });
    await client.query(WAKE_HOME);
    await client.query("commit");
    return { ...counts, ...held, madeAt: head.madeAt };
  } finally {
    await lines.return(undefined);
    await client.end();
  }
}

/**
 * No trigger said what is to be done. To leave it to workers would not do: they wake everything where nothing is to be done at all, and
 * one fact that is recorded before the first of them is at work is something.
 */
const WAKE_HOME = `
  -- It works as the tables' owner, who need not be allowed to see every desk.
  set local row_security = on;
  select fineline_work.wake_everything()`;

async function refuseFull(client: pg.Client): Promise<void> {
  for (const { table } of await listTables(client)) {
    const { rows } = await client.query(`select exists (select from ${table}) as full`);
    if (rows[0].full) throw new BackupError(BACKUP_SENTENCES.notEmpty);
  }
}

function refuseOtherSchema(has: Readonly<Record<string, string>>, wants: Readonly<Record<string, string>>): void {
  for (const [schema, version] of Object.entries(has)) {
    if (wants[schema] !== version) {
      const told = (versions: Readonly<Record<string, string>>) => `${schema} ${versions[schema] ?? "nothing"}`;
      throw new BackupError(BACKUP_SENTENCES.otherSchema(told(has), told(wants)));
    }
  }
}

const ROWS_AT_ONCE = 40;

async function fill(client: pg.Client, lines: AsyncIterable<BackupLine>, path: string) {
  const known = new Map((await listTables(client)).map((table) => [table.table, JSON.stringify(table.columns)]));
  const counts = { tables: 0, rows: 0 };
  let table: BackupTable | undefined;
  let waiting: TextRow[] = [];
  const flush = async () => {
    if (table !== undefined && waiting.length > 0) await insertRows(client, table, waiting);
    waiting = [];
  };
  for await (const line of lines) {
    if (Array.isArray(line)) {
      waiting.push(line as TextRow);
      if (waiting.length >= ROWS_AT_ONCE) await flush();
    } else if ("columns" in line) {
      // Names go into statements: only those that the migrated database has itself.
      if (known.get(line.table) !== JSON.stringify(line.columns)) throw damaged(path);
      table = line;
    } else if ("endOf" in line) {
      await flush();
      if (table?.table !== line.endOf) throw damaged(path);
      await compare(client, table, line);
      counts.tables += 1;
      counts.rows += line.rows;
    } else if ("sequence" in line) {
      await client.query("select setval($1::regclass, $2::bigint)", [line.sequence, line.last]);
    } else if ("end" in line && line.tables !== counts.tables) throw damaged(path);
  }
  return counts;
}

function damaged(path: string): BackupError {
  return new BackupError(BACKUP_SENTENCES.unreadable(path));
}

/** Reads the table once more from the database: what it holds now must be what it held then. */
async function compare(
  client: pg.Client,
  table: BackupTable,
  { rows, digest }: { readonly rows: number; readonly digest: string },
): Promise<void> {
  const found = new TableDigest();
  for await (const row of readRows(client, table)) found.add(row);
  if (found.rows !== rows || found.digest !== digest) throw new BackupError(BACKUP_SENTENCES.differs(table.table));
}
