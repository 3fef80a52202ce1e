import { existsSync } from "node:fs";
import { link, open, rm } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { storePath } from "../sqlite/index.ts";
import { BACKUP_SENTENCES, BackupError } from "./sentences.ts";

const OWNER_ONLY = 0o600;

export interface HomeBackupOptions {
  readonly home: string;
  /** The file to write. */
  readonly path: string;
}

/**
 * Writes the data of a home into one file, as it was at one moment, while others go on writing. The key of mailboxes is left out: a
 * backup that is lost opens nothing. Rejects with a `BackupError`; there is a whole file then, or none.
 */
export async function backUpHome({ home, path }: HomeBackupOptions): Promise<void> {
  if (!existsSync(storePath(home))) throw new BackupError(BACKUP_SENTENCES.noStore(home));
  const draft = `${path}.part`;
  await makeDraft(draft, path);
  try {
    copyInto(storePath(home), draft);
    await link(draft, path);
  } catch (error) {
    throw toBackupError(error, path);
  } finally {
    await rm(draft, { force: true });
  }
}

/** SQLite writes into an empty file that is there, and leaves it its rights. */
async function makeDraft(draft: string, path: string): Promise<void> {
  try {
    await (await open(draft, "wx", OWNER_ONLY)).close();
  } catch (error) {
    throw toBackupError(error, path);
  }
}

function copyInto(source: string, draft: string): void {
  const database = new DatabaseSync(source, { timeout: 5000 });
  try {
    database.prepare("vacuum into ?").run(draft);
  } finally {
    database.close();
  }
  const copy = new DatabaseSync(draft, { readOnly: true });
  try {
    if (!isWhole(copy)) throw new BackupError(BACKUP_SENTENCES.unreadable(draft));
  } finally {
    copy.close();
  }
}

/** Whether every page and every index of a database is as it is to be. */
export function isWhole(database: DatabaseSync): boolean {
  return database.prepare("pragma integrity_check").get()?.integrity_check === "ok";
}

function toBackupError(error: unknown, path: string): BackupError {
  if (error instanceof BackupError) return error;
  const code = error instanceof Error && "code" in error ? `${error.code}` : "unknown";
  const sentence = code === "EEXIST" ? BACKUP_SENTENCES.exists(path) : BACKUP_SENTENCES.unwritable(path, code);
  return new BackupError(sentence, { cause: error });
}
