import type { Instant } from "../../engine/index.ts";
import type { CalendarOptions, PublishedEntry } from "./calendar-files.ts";

/** What a feed shows, and how. */
export interface FeedChoices extends Pick<CalendarOptions, "as" | "isPrivate" | "hasAlarms"> {
  /** One case; null for all. */
  readonly caseId: string | null;
}

/** A calendar that others may subscribe to. Its address is known to whoever was shown it, and to nobody else. */
export interface CalendarFeed extends FeedChoices {
  readonly id: string;
  readonly madeAt: Instant;
  /** Until when the address that it had before still leads to it; null where it has none. */
  readonly oldUntil: Instant | null;
  readonly lastFetchedAt: Instant | null;
}

/** What a feed told last. */
export interface FeedTelling {
  readonly published: readonly PublishedEntry[];
  /** One more whenever something else was told. */
  readonly revision: number;
}

/** The digest of an address's key. The key itself is kept nowhere. */
export type FeedKeyDigest = Uint8Array;

/** Makes the keys that stand in addresses of feeds. */
export interface FeedKeys {
  /** At least 128 random bits, in letters that an address may have. */
  readonly make: () => string;
  readonly digestOf: (key: string) => FeedKeyDigest;
}

/** The feeds of a place. Failures are `StoreError`s. */
export interface FeedStore {
  /** In the order in which they were made. */
  listFeeds(): Promise<readonly CalendarFeed[]>;
  addFeed(feed: FeedChoices & { readonly id: string }, key: FeedKeyDigest, now: Instant): Promise<CalendarFeed>;
  /** Gives a feed another key; the one it has holds until `oldUntil`, an older one no longer. Undefined where there is none. */
  rotateFeed(feedId: string, key: FeedKeyDigest, oldUntil: Instant): Promise<CalendarFeed | undefined>;
  /** False where there was none. */
  removeFeed(feedId: string): Promise<boolean>;
  /** The feed that a key leads to at `now`; undefined for keys that never did, or do no longer. */
  findFeed(key: FeedKeyDigest, now: Instant): Promise<CalendarFeed | undefined>;
  /** Nothing published, at revision 0, where nothing was told yet. */
  loadTelling(feedId: string): Promise<FeedTelling>;
  /** Keeps what is told now; false where somebody else told something since `after`, or the feed is gone. */
  saveTelling(feedId: string, published: readonly PublishedEntry[], after: number): Promise<boolean>;
  noteFetch(feedId: string, now: Instant): Promise<void>;
}
