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
import { accessTo, type StoreDatabase } from "./store-database.ts";

/** The store of feeds over a database with Fineline's tables. */
export function createFeedStore(database: StoreDatabase): FeedStore {
  const { read, write } = accessTo(database);
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
