import { Kysely } from "kysely";
import { createMailStore, type MailStore, type Tables } from "../repository/index.ts";
import { createSeal, readMailKey } from "../sealing/index.ts";
import { createDialect } from "./dialect.ts";
import { fromSqliteError } from "./errors.ts";
import { storePath } from "./open-case-store.ts";
import { openDatabase } from "./open-database.ts";
import { wipeRemains } from "./wipe-remains.ts";

export type { MailStore } from "../repository/index.ts";

export interface OpenMailStoreOptions {
  /** The folder that holds the store's file and, unless it is given, the key; made where there is none. */
  readonly home: string;
  /** The key that opens secrets, where it does not lie in the home. */
  readonly mailKey?: string | undefined;
  /** How long a call waits while another process writes; 5,000 where it is not given. */
  readonly busyTimeoutMs?: number;
}

/**
 * The store of mailboxes in the file that holds the cases, over a connection of its own.
 * Rejects with a `StoreError` as `openCaseStore` does; the key is read, and made, only when a secret is asked for or kept.
 */
export async function openMailStore({ home, mailKey, busyTimeoutMs = 5000 }: OpenMailStoreOptions): Promise<MailStore> {
  const path = storePath(home);
  const database = openDatabase({ path, busyTimeoutMs });
  const db = new Kysely<Tables>({ dialect: createDialect(database, busyTimeoutMs) });
  return createMailStore({
    db,
    toStoreError: (error) => fromSqliteError(error, path),
    openSeal: async () => {
      const { id: placeId } = await db.selectFrom("place").select("id").executeTakeFirstOrThrow();
      return createSeal({ key: readMailKey({ home, given: mailKey }), placeId });
    },
    wipe: () => db.connection().execute(() => wipeRemains({ database, path, busyTimeoutMs })),
    close: async () => {
      await db.destroy();
      database.close();
    },
  });
}
