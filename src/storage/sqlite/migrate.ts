import type { DatabaseSync } from "node:sqlite";
import { newerStore } from "./errors.ts";
import { APPLICATION_ID } from "./file-header.ts";
import type { Migration } from "./migrations/index.ts";

/**
 * Brings a database to the last of the migrations, in one transaction: it ends at its old version or at the last.
 * Costs one read when it is there already. Throws a `StoreError` of kind "newer" for a version above the last.
 */
export function migrate(database: DatabaseSync, path: string, migrations: readonly Migration[]): void {
  const newest = migrations.at(-1)?.version ?? 0;
  const version = readVersion(database);
  if (version > newest) throw newerStore(path, version, newest);
  if (version < newest) migrateTo(database, newest, migrations);
}

function migrateTo(database: DatabaseSync, newest: number, migrations: readonly Migration[]): void {
  database.exec("begin immediate");
  try {
    // Another process may have migrated while this one waited.
    const version = readVersion(database);
    for (const migration of migrations) if (migration.version > version) database.exec(migration.sql);
    if (version < newest) {
      database.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${newest}`);
    }
    database.exec("commit");
  } catch (error) {
    if (database.isTransaction) database.exec("rollback");
    throw error;
  }
  // Moves the new version from the write-ahead log into the file, where `readFileHeader` sees it.
  database.exec("pragma wal_checkpoint(passive)");
}

function readVersion(database: DatabaseSync): number {
  return Number(database.prepare("pragma user_version").get()?.user_version);
}
