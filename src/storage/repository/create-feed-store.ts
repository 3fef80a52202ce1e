import type { Kysely, Transaction } from "kysely";
import type { FeedStore } from "../../app/ports/index.ts";
import {
  deleteFeed,
  findFeedByKey,
  insertFeed,
  loadFeeds,
  loadFeedTelling,
  updateFeedKey,
  updateFeedTelling,
  updateFetched,
} from "./calendar-feeds.ts";
import type { StoreDatabase } from "./create-case-store.ts";
import type { Tables } from "./tables.ts";

/** The store of feeds over a database with Fineline's tables. */
export function createFeedStore({ db, toStoreError }: Pick<StoreDatabase, "db" | "toStoreError">): FeedStore {
  const translated = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      return await work();
    } catch (error) {
      throw toStoreError(error);
    }
  };
  const read = <Value>(load: (db: Kysely<Tables>) => Promise<Value>) => translated(() => load(db));
  const write = <Value>(change: (trx: Transaction<Tables>) => Promise<Value>) =>
    translated(() => db.transaction().execute(change));
  return {
    listFeeds: () => read(loadFeeds),
    addFeed: (feed, key, now) => write((trx) => insertFeed(trx, feed, { key, now })),
    rotateFeed: (feedId, key, oldUntil) => write((trx) => updateFeedKey(trx, feedId, { key, oldUntil })),
    removeFeed: (feedId) => write((trx) => deleteFeed(trx, feedId)),
    findFeed: (key, now) => read((db) => findFeedByKey(db, key, now)),
    loadTelling: (feedId) => read((db) => loadFeedTelling(db, feedId)),
    saveTelling: (feedId, published, after) => write((trx) => updateFeedTelling(trx, feedId, { published, after })),
    noteFetch: (feedId, now) => write((trx) => updateFetched(trx, feedId, now)),
  };
}
