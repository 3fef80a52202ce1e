import pg from "pg";
import { type BackupLine, writeBackupFile } from "./backup-file.ts";
import { listSequences, listTables, PLAIN_TEXT, readRows, readSchemas, seesEveryDesk } from "./postgres-tables.ts";
import { BACKUP_SENTENCES, BackupError } from "./sentences.ts";
import { TableDigest } from "./table-digest.ts";

/** What a backup holds. */
export interface BackupSummary {
  readonly tables: number;
  readonly rows: number;
}

export interface PostgresBackupOptions {
  /** An administrator's address of the database. */
  readonly url: string;
  /** The file to write. */
  readonly path: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Writes everything of a service into one file, as it was at one moment, while the service goes on. Rejects with a `BackupError`;
 * there is a whole file then, or none.
 */
export async function backUpPostgres({ url, path, now }: PostgresBackupOptions): Promise<BackupSummary> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: "fineline backup",
  });
  client.on("error", () => {});
  await client.connect();
  const summary = { tables: 0, rows: 0 };
  try {
    if (!(await seesEveryDesk(client))) throw new BackupError(BACKUP_SENTENCES.noRights);
    await client.query(`begin isolation level repeatable read read only; ${PLAIN_TEXT}`);
    await writeBackupFile(path, linesOf(client, now, summary));
    return summary;
  } finally {
    await client.end();
  }
}

async function* linesOf(
  client: pg.Client,
  madeAt: number,
  summary: { tables: number; rows: number },
): AsyncGenerator<BackupLine> {
  yield { format: "fineline-backup", version: 1, madeAt, schemas: await readSchemas(client) };
  for (const table of await listTables(client)) {
    yield table;
    const digest = new TableDigest();
    for await (const row of readRows(client, table)) {
      digest.add(row);
      yield row;
    }
    yield { endOf: table.table, rows: digest.rows, digest: digest.digest };
    summary.tables += 1;
    summary.rows += digest.rows;
  }
  yield* await listSequences(client);
  yield { end: "fineline-backup", tables: summary.tables };
}
