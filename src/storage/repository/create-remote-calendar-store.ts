import { type RemoteCalendarStore, SealError } from "../../app/ports/index.ts";
import {
  claimRemoteCalendar,
  deleteRemoteCalendar,
  deleteRemoteEntry,
  findRemoteSecret,
  loadRemoteEntries,
  loadRemoteStanding,
  releaseRemoteCalendar,
  replaceRemoteCalendar,
  updateRemoteProblem,
  updateSynced,
  upsertRemoteEntry,
} from "./remote-calendar.ts";
import { accessTo, type SealedDatabase } from "./store-database.ts";

/** What is kept of the calendar on a server, opened. */
export interface OpenRemoteCalendarStore extends RemoteCalendarStore {
  /** Lets go of the place; to be called once, after the last call has settled. */
  close(): Promise<void>;
}

/** The store of the calendar on a server, over a database with Fineline's tables. */
export function createRemoteCalendarStore(database: SealedDatabase): OpenRemoteCalendarStore {
  const { openSeal, close } = database;
  const { read, write, wipe } = accessTo(database);
  return {
    load: () => read(loadRemoteStanding),
    connect: async (account, password) => {
      const secret = (await openSeal()).close(rowOf(account.id), password);
      await write((trx) => replaceRemoteCalendar(trx, account, secret));
      await wipe();
    },
    disconnect: async () => {
      const wasThere = await write(deleteRemoteCalendar);
      if (wasThere) await wipe();
      return wasThere;
    },
    loadPassword: async () => {
      const row = await read(findRemoteSecret);
      return row === undefined ? undefined : openWith(await openSeal(), rowOf(row.id), row.secret);
    },
    listEntries: () => read(loadRemoteEntries),
    saveEntry: (entry) => write((trx) => upsertRemoteEntry(trx, entry)),
    removeEntry: (uid) => write((trx) => deleteRemoteEntry(trx, uid)),
    noteSync: (token, now) => write((trx) => updateSynced(trx, token, now)),
    noteProblem: (sentence, moments) => write((trx) => updateRemoteProblem(trx, sentence, moments)),
    claim: (now, until) => write((trx) => claimRemoteCalendar(trx, now, until)),
    release: () => write(releaseRemoteCalendar),
    close,
  };
}

/** No mailbox is called so. */
function rowOf(id: string): string {
  return `calendar/${id}`;
}

function openWith(seal: Awaited<ReturnType<SealedDatabase["openSeal"]>>, row: string, secret: Uint8Array): string {
  try {
    return seal.open(row, secret);
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    throw new SealError(
      "The calendar's password cannot be opened with this key: put back the file mail-key or FINELINE_MAIL_KEY that it was kept with, or connect the calendar again.",
    );
  }
}
