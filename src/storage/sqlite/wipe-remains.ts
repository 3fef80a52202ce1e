import type { DatabaseSync } from "node:sqlite";
import { StoreError } from "../../app/ports/index.ts";
import { fromSqliteError } from "./errors.ts";
import { tryUntilFree } from "./try-until-free.ts";

interface WipeOptions {
  readonly database: DatabaseSync;
  readonly path: string;
  readonly busyTimeoutMs: number;
}

/**
 * Makes deleted content unreadable in the files: they are written anew, since SQLite leaves copies where rows once lay and
 * where pages were rearranged, and the write-ahead log is emptied. Not to be called in a transaction.
 * Where others are in the way, or there is no room, it stays to be done, by the next removal or the next opening.
 */
export function wipeRemains(options: WipeOptions): Promise<void> {
  return asFarAsPossible(options, () => wipe(options));
}

/** Does what stayed to be done of wiping; one read where nothing did. Does not wait for others. */
export function finishWiping(options: Omit<WipeOptions, "busyTimeoutMs">): Promise<void> {
  return asFarAsPossible(options, async () => {
    const row = options.database.prepare("select has_remains from place").get();
    if (row?.has_remains === 1) await wipe({ ...options, busyTimeoutMs: 0 });
  });
}

async function wipe({ database, busyTimeoutMs }: WipeOptions): Promise<void> {
  await tryUntilFree(database, busyTimeoutMs, () => {
    database.exec("vacuum");
    return true;
  });
  const isEmptied = await tryUntilFree(database, busyTimeoutMs, () => emptyWriteAheadLog(database));
  if (isEmptied) database.exec("update place set has_remains = 0");
}

/** The removal stands whatever comes of this, so whoever removed must not hear that it failed. */
async function asFarAsPossible({ path }: Pick<WipeOptions, "path">, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(fromSqliteError(error, path) instanceof StoreError)) throw error;
  }
}

/** Where a reader is in the way, SQLite says so in a row and not by an error. */
function emptyWriteAheadLog(database: DatabaseSync): boolean {
  return database.prepare("pragma wal_checkpoint(truncate)").get()?.busy === 0;
}
