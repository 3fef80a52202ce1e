import { closeSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makeFolder } from "../make-folder.ts";
import { foreignStore, fromFileError, fromSqliteError, isBusy, newerStore } from "./errors.ts";
import { type FileHeader, readFileHeader } from "./file-header.ts";
import { migrate } from "./migrate.ts";
import { migrations as allMigrations, type Migration } from "./migrations/index.ts";

export interface OpenDatabaseOptions {
  readonly path: string;
  /** How long a statement waits for another process. */
  readonly busyTimeoutMs: number;
  readonly migrations?: readonly Migration[];
}

/**
 * Opens the file at the path, made first (0600, in a folder of 0700) where there is none, at the newest schema.
 * Throws a `StoreError`, and leaves what is there untouched, when that is not Fineline's or is of a later version.
 */
export function openDatabase({ path, busyTimeoutMs, migrations = allMigrations }: OpenDatabaseOptions): DatabaseSync {
  try {
    const header = prepareFile(path, migrations);
    return connect(path, header, busyTimeoutMs, migrations);
  } catch (error) {
    throw fromSqliteError(fromFileError(error, path), path);
  }
}

function prepareFile(path: string, migrations: readonly Migration[]): FileHeader {
  const header = readFileHeader(path);
  const newest = migrations.at(-1)?.version ?? 0;
  if (header.kind === "other") throw foreignStore(path);
  if (header.kind === "fineline" && header.version > newest) throw newerStore(path, header.version, newest);
  if (header.kind === "absent") createFile(path);
  return header;
}

/** SQLite gives its other files the permissions of this one. */
function createFile(path: string): void {
  makeFolder(dirname(path));
  closeSync(openSync(path, "a", 0o600));
}

function connect(
  path: string,
  header: FileHeader,
  busyTimeoutMs: number,
  migrations: readonly Migration[],
): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs, enableForeignKeyConstraints: true });
  try {
    // On macOS only F_FULLFSYNC reaches the disk itself; elsewhere the two do nothing.
    database.exec("pragma synchronous = full; pragma fullfsync = on; pragma checkpoint_fullfsync = on");
    database.exec("pragma secure_delete = on");
    migrate(database, path, migrations);
    if (!(header.kind === "fineline" && header.isWal)) switchToWal(database, busyTimeoutMs);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const RETRY_MS = 5;

/**
 * The file remembers the mode. Only after the schema: the file's first bytes then say from the first write on whose it is.
 * SQLite does not always wait when two processes switch at once, so the waiting is done here.
 */
function switchToWal(database: DatabaseSync, busyTimeoutMs: number): void {
  for (let leftMs = busyTimeoutMs; ; leftMs -= RETRY_MS) {
    try {
      database.exec("pragma journal_mode = wal");
      return;
    } catch (error) {
      if (!isBusy(error) || leftMs <= 0) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
  }
}
