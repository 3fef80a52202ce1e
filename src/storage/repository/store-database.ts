import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** What a database brings to the repository. */
export interface StoreDatabase {
  /** Its transactions run one after another, from their first statement on, whoever else writes. */
  readonly db: Kysely<Tables>;
  /** Turns the driver's error into a `StoreError`, where it is the outside's failure and not a bug. */
  readonly toStoreError: (error: unknown) => unknown;
  /** Makes what was deleted unreadable in the files as well, as far as others that are reading let it. */
  readonly wipe: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What a database brings to stores that keep secrets. */
export interface SealedDatabase extends StoreDatabase {
  /** Closes and opens secrets; what is closed for one id opens for no other. Loaded when it is needed. */
  readonly openSeal: () => Promise<{
    readonly close: (id: string, text: string) => Uint8Array;
    readonly open: (id: string, sealed: Uint8Array) => string;
  }>;
}

/** How a store reaches its database; what fails outside rejects with what `toStoreError` made of it. */
export interface Access {
  readonly read: <Value>(load: (db: Kysely<Tables>) => Promise<Value>) => Promise<Value>;
  /** In a transaction of its own. */
  readonly write: <Value>(change: (trx: Transaction<Tables>) => Promise<Value>) => Promise<Value>;
  /** Makes what was deleted unreadable in the files as well. */
  readonly wipe: () => Promise<void>;
}

/** The access that all stores over one database share. */
export function accessTo({ db, toStoreError, wipe }: StoreDatabase): Access {
  const translated = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      return await work();
    } catch (error) {
      throw toStoreError(error);
    }
  };
  return {
    read: (load) => translated(() => load(db)),
    write: (change) => translated(() => db.transaction().execute(change)),
    wipe: () => translated(wipe),
  };
}
