import { join, resolve } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { createOpenStore, type OpenStore, type Tables } from "../repository/index.ts";
import { createDialect } from "./dialect.ts";
import { fromSqliteError } from "./errors.ts";
import { openDatabase } from "./open-database.ts";
import { finishWiping, wipeRemains } from "./wipe-remains.ts";

export interface OpenCaseStoreOptions {
  /** The folder that holds the store's file; made where there is none. */
  readonly home: string;
  /** How long a call waits while another process writes; 5,000 where it is not given. */
  readonly busyTimeoutMs?: number;
}

const BUSY_TIMEOUT_MS = 5000;

/** The path of the store's file in a home. */
export function storePath(home: string): string {
  return join(resolve(home), "fineline.db");
}

/**
 * The store of cases, settings and letters on their way in one SQLite file in `home`, made or brought to the newest schema where need be.
 * Rejects with a `StoreError` and changes nothing when the file is foreign, newer, damaged, locked or out of reach.
 */
export async function openCaseStore({
  home,
  busyTimeoutMs = BUSY_TIMEOUT_MS,
}: OpenCaseStoreOptions): Promise<OpenStore> {
  const path = storePath(home);
  const database = openDatabase({ path, busyTimeoutMs });
  const store = storeOver({ database, path, busyTimeoutMs });
  await finishWiping({ database, path });
  return store;
}

/** The store over an open database, which it closes. */
export function storeOver({ database, path, busyTimeoutMs }: OpenDatabase): OpenStore {
  const db = new Kysely<Tables>({ dialect: createDialect(database, busyTimeoutMs) });
  const toStoreError = (error: unknown) => fromSqliteError(error, path);
  // On the only connection there is, so that no transaction of this store is under way.
  const wipe = () => db.connection().execute(() => wipeRemains({ database, path, busyTimeoutMs }));
  return createOpenStore({
    db,
    toStoreError,
    wipe,
    close: async () => {
      await db.destroy();
      database.close();
    },
  });
}

interface OpenDatabase {
  readonly database: DatabaseSync;
  readonly path: string;
  readonly busyTimeoutMs: number;
}
