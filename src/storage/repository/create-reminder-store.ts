import { type NewSubscription, type ReminderStore, SealError } from "../../app/ports/index.ts";
import {
  insertUsedLink,
  isUsedLink,
  loadChannels,
  loadPulse,
  updateChannel,
  updateDelivery,
  upsertPulse,
} from "./reminder-channels.ts";
import { claimTellings, confirmMessage, loadTold, releaseMessage, renewClaim } from "./reminder-log.ts";
import {
  deleteSealed,
  deleteSubscription,
  deleteSubscriptionsOf,
  findSealed,
  insertSealedOnce,
  loadBrowsers,
  loadSubscriptions,
  upsertSealed,
  upsertSubscription,
} from "./reminder-secrets.ts";
import { type Access, accessTo, type SealedDatabase } from "./store-database.ts";

/** What is kept of reminders, opened. */
export interface OpenReminders extends ReminderStore {
  /** Lets go of the place; to be called once, after the last call has settled. */
  close(): Promise<void>;
}

/** The store of reminders over a database with Fineline's tables. */
export function createReminderStore(database: SealedDatabase): OpenReminders {
  const access = accessTo(database);
  const { read, write } = access;
  return {
    listChannels: () => read(loadChannels),
    changeChannel: (channel, change) => write((trx) => updateChannel(trx, channel, change)),
    noteDelivery: (channel, delivery) => write((trx) => updateDelivery(trx, channel, delivery)),
    listTold: (channel, now) => read((db) => loadTold(db, channel, now)),
    claim: (channel, tellings, claim, now) => write((trx) => claimTellings(trx, channel, { tellings, claim, now })),
    renewClaim: (channel, claim) => write((trx) => renewClaim(trx, channel, claim)),
    confirm: (channel, message) => write((trx) => confirmMessage(trx, channel, message)),
    release: (channel, message) => write((trx) => releaseMessage(trx, channel, message)),
    loadPulse: () => read(loadPulse),
    savePulse: (pulse) => write((trx) => upsertPulse(trx, pulse)),
    useLink: (nonce, expiresAt, now) => write((trx) => insertUsedLink(trx, nonce, { expiresAt, now })),
    isLinkUsed: (nonce) => read((db) => isUsedLink(db, nonce)),
    ...secretsOver(access, database),
    ...subscriptionsOver(access, database),
    close: database.close,
  };
}

function secretsOver(
  { read, write, wipe }: Access,
  { openSeal }: SealedDatabase,
): Pick<ReminderStore, "loadSecret" | "saveSecret" | "keepFirstSecret" | "removeSecret"> {
  return {
    loadSecret: async (name) => {
      const sealed = await read((db) => findSealed(db, name));
      return sealed === undefined ? undefined : openWith(await openSeal(), rowOf(name), sealed);
    },
    saveSecret: async (name, text) => {
      const sealed = (await openSeal()).close(rowOf(name), text);
      await write((trx) => upsertSealed(trx, name, sealed));
    },
    keepFirstSecret: async (name, text) => {
      const seal = await openSeal();
      const sealed = seal.close(rowOf(name), text);
      return openWith(seal, rowOf(name), await write((trx) => insertSealedOnce(trx, name, sealed)));
    },
    removeSecret: async (name) => {
      if (await write((trx) => deleteSealed(trx, name))) await wipe();
    },
  };
}

function subscriptionsOver(
  { read, write, wipe }: Access,
  { openSeal }: SealedDatabase,
): Pick<
  ReminderStore,
  "listSubscriptions" | "listBrowsers" | "saveSubscription" | "removeSubscription" | "removeSubscriptionsOf"
> {
  const removeAndWipe = async (remove: Parameters<typeof write<boolean>>[0]) => {
    const wasThere = await write(remove);
    if (wasThere) await wipe();
    return wasThere;
  };
  return {
    listSubscriptions: async () => {
      const rows = await read(loadSubscriptions);
      if (rows.length === 0) return [];
      const seal = await openSeal();
      return rows.map(({ id, content }) => ({ id, ...JSON.parse(openWith(seal, rowOf(id), content)) }));
    },
    listBrowsers: () => read(loadBrowsers),
    saveSubscription: async ({ id, accountId, ...rest }: NewSubscription, now) => {
      const content = (await openSeal()).close(rowOf(id), JSON.stringify(rest));
      await write((trx) => upsertSubscription(trx, { id, content, accountId: accountId ?? null }, now));
    },
    removeSubscription: (id) => removeAndWipe((trx) => deleteSubscription(trx, id)),
    removeSubscriptionsOf: (accountId) => removeAndWipe((trx) => deleteSubscriptionsOf(trx, accountId)),
  };
}

/** No account is called so. */
function rowOf(name: string): string {
  return `reminders/${name}`;
}

function openWith(seal: Awaited<ReturnType<SealedDatabase["openSeal"]>>, row: string, sealed: Uint8Array): string {
  try {
    return seal.open(row, sealed);
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    throw new SealError(
      "What reminders are sent with cannot be opened with this key: put back the file mail-key or FINELINE_MAIL_KEY that it was kept with, or set the channel up again.",
    );
  }
}
