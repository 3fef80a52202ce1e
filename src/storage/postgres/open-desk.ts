import { HandleEmptyInListsPlugin, replaceWithNoncontingentExpression } from "kysely";
import type pg from "pg";
import { type ImportStore, SealError } from "../../app/ports/index.ts";
import {
  accessTo,
  createImportStore,
  createMailStore,
  createOpenStore,
  createReminderStore,
  createRemoteCalendarStore,
  type MailStore,
  type OpenReminders,
  type OpenRemoteCalendarStore,
  type OpenStore,
  type Tables,
} from "../repository/index.ts";
import { createSeal, createSealRing, type RingKey, readMailKey } from "../sealing/index.ts";
import { createDialect } from "./dialect.ts";
import { fromPostgresError } from "./errors.ts";
import { readProgress } from "./read-progress.ts";
import { RetryingDatabase } from "./retrying-database.ts";
import { withDesk } from "./with-desk.ts";

/** Everything that is kept of one desk. */
export interface DeskStores extends OpenStore {
  readonly mail: MailStore;
  readonly reminders: OpenReminders;
  readonly remoteCalendar: OpenRemoteCalendarStore;
  /** Uploads that workers take in. */
  readonly imports: ImportStore;
}

export interface OpenDeskOptions {
  readonly pool: pg.Pool;
  /** As `parseDeskId` gives it. */
  readonly desk: string;
  /** The database as messages name it. */
  readonly place: string;
  readonly mailKey?: string | undefined;
  readonly keys?: readonly RingKey[] | undefined;
  /** The number under which a worker holds one of its mailboxes; everything it writes carries it. */
  readonly fence?: string | undefined;
}

/** A desk's stores over the pool; they hold no connection, and closing them does nothing. */
export function openDesk({ pool, desk, place, mailKey, keys, fence }: OpenDeskOptions): DeskStores {
  const database = {
    db: new RetryingDatabase<Tables>({
      dialect: createDialect(pool, desk, fence),
      plugins: [withDesk(desk), EMPTY_LISTS],
    }),
    toStoreError: (error: unknown) => fromPostgresError(error, place),
    openSeal: async () =>
      keys === undefined
        ? createSeal({ key: readKey(mailKey), placeId: desk })
        : createSealRing({ keys, placeId: desk }),
    // What was deleted goes with the server's own cleaning up, and with its oldest backup.
    wipe: async () => {},
    close: async () => {},
  };
  return {
    ...createOpenStore(database),
    progress: () => accessTo(database).read(() => readProgress(pool, desk)),
    mail: createMailStore(database),
    reminders: createReminderStore(database),
    remoteCalendar: createRemoteCalendarStore(database),
    imports: createImportStore(database),
  };
}

/** Other databases take an empty list as it is. */
const EMPTY_LISTS = new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression });

/** A service has no home in which a key could lie. */
function readKey(given: string | undefined): Uint8Array {
  if (given !== undefined) return readMailKey({ home: "", given });
  throw new SealError("Secrets cannot be kept or opened: set FINELINE_MAIL_KEY to the key that they were kept with.");
}
