import type { HolidayLookup } from "../../contract/index.ts";
import { DAY_MS, type Instant } from "../../engine/index.ts";
import type { CalendarFeed, CalendarWriter, CaseStore, FeedChoices, FeedKeys, FeedStore } from "../ports/index.ts";
import { getStoredCase } from "../record-facts.ts";
import { noteFetch, publishFeed } from "./publish-feed.ts";

/** How long the address that a feed had before goes on working. */
const GRACE_MS = 7 * DAY_MS;
const KEY = /^[A-Za-z0-9_-]{22,128}$/;

/** A feed with the key of its address, which is told this once. */
export interface KeyedFeed {
  readonly feed: CalendarFeed;
  readonly key: string;
}

/** Calendars to subscribe to, as a person has to do with them. Failures are `StoreError`s. */
export interface FeedDesk {
  list(): Promise<readonly CalendarFeed[]>;
  /** A case that is not there is a `StoreError`. */
  add(choices: FeedChoices): Promise<KeyedFeed>;
  /** Gives a feed another address; the one it has works for seven more days. Undefined where there is no such feed. */
  rotate(feedId: string): Promise<KeyedFeed | undefined>;
  /** False where there was none. */
  remove(feedId: string): Promise<boolean>;
  /** What the feed of a key shows now, as iCalendar; undefined for keys that lead nowhere. */
  fetch(key: string): Promise<string | undefined>;
}

export interface FeedDeskServices {
  readonly store: CaseStore;
  readonly feeds: FeedStore;
  readonly keys: FeedKeys;
  readonly openWriter: () => Promise<CalendarWriter>;
  readonly holidays: HolidayLookup;
  readonly newId: () => string;
  readonly now: () => Instant;
}

/** Feeds over a store. */
export function createFeedDesk(services: FeedDeskServices): FeedDesk {
  const { store, feeds, keys, newId, now } = services;
  return {
    list: () => feeds.listFeeds(),
    add: async (choices) => {
      if (choices.caseId !== null) await getStoredCase(store, choices.caseId);
      const key = keys.make();
      return { feed: await feeds.addFeed({ id: newId(), ...choices }, keys.digestOf(key), now()), key };
    },
    rotate: async (feedId) => {
      const key = keys.make();
      const feed = await feeds.rotateFeed(feedId, keys.digestOf(key), now() + GRACE_MS);
      return feed === undefined ? undefined : { feed, key };
    },
    remove: (feedId) => feeds.removeFeed(feedId),
    fetch: (key) => fetchFeed(key, services),
  };
}

async function fetchFeed(key: string, services: FeedDeskServices): Promise<string | undefined> {
  const { feeds, keys, openWriter } = services;
  if (!KEY.test(key)) return undefined;
  const now = services.now();
  const feed = await feeds.findFeed(keys.digestOf(key), now);
  if (feed === undefined) return undefined;
  const input = { ...services, now, write: await openWriter() };
  const text = await publishFeed(feed, input);
  await noteFetch(feed, input);
  return text;
}
