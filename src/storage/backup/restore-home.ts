import { existsSync } from "node:fs";
import { chmod, copyFile, mkdtemp, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { quarantineState } from "../../app/index.ts";
import { makeFolder, openCaseStore, storePath } from "../sqlite/index.ts";
import { isWhole } from "./back-up-home.ts";
import { pauseWords, RESTORED_PROBLEM } from "./pause-words.ts";
import type { RestoreSummary } from "./restore-postgres.ts";
import { BACKUP_SENTENCES, BackupError } from "./sentences.ts";

const OWNER_ONLY = 0o600;

export interface HomeRestoreOptions {
  /** Where there is no data yet. */
  readonly home: string;
  /** The backup. */
  readonly path: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Puts a backup into an empty home, with everything that could be sent a second time held back. Rejects with a `BackupError` or a
 * `StoreError`; the home is as empty as before then.
 */
export async function restoreHome({
  home,
  path,
  now,
}: HomeRestoreOptions): Promise<Omit<RestoreSummary, "tables" | "rows">> {
  const target = storePath(home);
  if (existsSync(target)) throw new BackupError(BACKUP_SENTENCES.homeNotEmpty(home));
  await checkFile(path);
  makeFolder(home);
  // Made ready where no other program opens it: there it is held back, or not at all.
  const aside = await mkdtemp(join(home, "restoring-"));
  try {
    const made = storePath(aside);
    await copyFile(path, made);
    await chmod(made, OWNER_ONLY);
    await (await openCaseStore({ home: aside })).close();
    const madeAt = (await stat(path)).mtimeMs;
    const held = quarantine(made, now, madeAt);
    await rename(made, target);
    return { ...held, madeAt };
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function checkFile(path: string): Promise<void> {
  try {
    const database = new DatabaseSync(path, { readOnly: true });
    try {
      // A file of no bytes at all is a whole database as well.
      if (isWhole(database) && hasTables(database, ["cases", "log"])) return;
    } finally {
      database.close();
    }
  } catch (cause) {
    throw new BackupError(BACKUP_SENTENCES.unreadable(path), { cause });
  }
  throw new BackupError(BACKUP_SENTENCES.unreadable(path));
}

const UNSETTLED = "('approved', 'due', 'deferred', 'submitting')";

function quarantine(path: string, now: number, madeAt: number) {
  const database = new DatabaseSync(path);
  try {
    // What moved elsewhere sends nothing, and takes no change.
    if (hasTables(database, ["moved"])) return { letters: 0, mailboxes: 0 };
    database.exec("begin immediate");
    database.prepare("update place set restored_at = ?").run(now);
    const letters = database.prepare(`select id, state from outbox where kind in ${UNSETTLED}`).all();
    const hold = database.prepare(
      "update outbox set kind = ?, state = ?, turn_at = ?, revision = revision + 1, lease_token = null, lease_until = null where id = ?",
    );
    for (const { id, state } of letters) {
      const held = quarantineState(`${state}`, now)!;
      hold.run(held.kind, held.state, held.turnAt, id!);
    }
    const paused = database
      .prepare(
        `insert or replace into outbox_pauses (account_id, problem, response, paused_at, paused_until)
           select id, ?, ?, ?, null from mail_accounts`,
      )
      .run(RESTORED_PROBLEM, pauseWords(madeAt), now);
    database.exec("commit");
    return { letters: letters.length, mailboxes: Number(paused.changes) };
  } finally {
    database.close();
  }
}

function hasTables(database: DatabaseSync, names: readonly string[]): boolean {
  const find = database.prepare("select 1 from sqlite_schema where type = 'table' and name = ?");
  return names.every((name) => find.get(name) !== undefined);
}
