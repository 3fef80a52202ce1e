import { Kysely } from "kysely";
import type { Tables } from "../repository/index.ts";
import { createSeal, readMailKey, type Seal } from "../sealing/index.ts";
import { createDialect } from "./dialect.ts";
import { fromSqliteError } from "./errors.ts";
import { storePath } from "./open-case-store.ts";
import { openDatabase } from "./open-database.ts";
import { wipeRemains } from "./wipe-remains.ts";

export interface SealedPlaceOptions {
  /** The folder that holds the store's file and, unless it is given, the key; made where there is none. */
  readonly home: string;
  /** The key that opens secrets, where it does not lie in the home. */
  readonly mailKey?: string | undefined;
  /** How long a call waits while another process writes; 5,000 where it is not given. */
  readonly busyTimeoutMs?: number;
}

/** What a store with secrets stands on: a connection of its own to the file that holds the cases. */
export interface SealedPlace {
  readonly db: Kysely<Tables>;
  readonly toStoreError: (error: unknown) => unknown;
  /** The key is read, and made, only when a secret is asked for or kept. */
  readonly openSeal: () => Promise<Seal>;
  readonly wipe: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the file that holds the cases for a store with secrets. Throws a `StoreError` as `openCaseStore` rejects with one. */
export function openSealedPlace({ home, mailKey, busyTimeoutMs = 5000 }: SealedPlaceOptions): SealedPlace {
  const path = storePath(home);
  const database = openDatabase({ path, busyTimeoutMs });
  const db = new Kysely<Tables>({ dialect: createDialect(database, busyTimeoutMs) });
  const toStoreError = (error: unknown) => fromSqliteError(error, path);
  const loadPlaceId = async () => {
    const reading = db.selectFrom("place").select("id").executeTakeFirstOrThrow();
    const { id } = await reading.catch((error) => {
      throw toStoreError(error);
    });
    return id;
  };
  return {
    db,
    toStoreError,
    openSeal: async () => createSeal({ key: readMailKey({ home, given: mailKey }), placeId: await loadPlaceId() }),
    wipe: () => db.connection().execute(() => wipeRemains({ database, path, busyTimeoutMs })),
    close: async () => {
      await db.destroy();
      database.close();
    },
  };
}
