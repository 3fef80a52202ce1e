import { Kysely } from "kysely";
import { createRemoteCalendarStore, type OpenRemoteCalendarStore, type Tables } from "../repository/index.ts";
import { createSeal, readMailKey } from "../sealing/index.ts";
import { createDialect } from "./dialect.ts";
import { fromSqliteError } from "./errors.ts";
import { storePath } from "./open-case-store.ts";
import { openDatabase } from "./open-database.ts";
import type { OpenMailStoreOptions } from "./open-mail-store.ts";
import { wipeRemains } from "./wipe-remains.ts";

export type OpenRemoteCalendarOptions = OpenMailStoreOptions;

/**
 * The store of the calendar on a server, in the file that holds the cases, over a connection of its own. Its password is sealed with the key of
 * the mailboxes'. Rejects with a `StoreError` as `openCaseStore` does.
 */
export async function openRemoteCalendarStore({
  home,
  mailKey,
  busyTimeoutMs = 5000,
}: OpenRemoteCalendarOptions): Promise<OpenRemoteCalendarStore> {
  const path = storePath(home);
  const database = openDatabase({ path, busyTimeoutMs });
  const db = new Kysely<Tables>({ dialect: createDialect(database, busyTimeoutMs) });
  return createRemoteCalendarStore({
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
