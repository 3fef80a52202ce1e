import { createFeedDesk, type FeedDesk, type FeedKeys } from "../app/index.ts";
import type { Services } from "../cli/index.ts";
import type { Instant } from "../engine/index.ts";
import { feedKeys } from "../storage/sealing/index.ts";
import type { OpenStore } from "../storage/sqlite/index.ts";

export interface FeedDeskOptions extends Pick<Services, "holidays" | "newId"> {
  readonly store: OpenStore;
  readonly now: () => Instant;
  /** Those of a home if left out. */
  readonly keys?: FeedKeys;
}

/** Feeds over a store; what writes calendars is loaded when somebody fetches one. */
export function openFeedDesk({ store, keys = feedKeys, ...options }: FeedDeskOptions): FeedDesk {
  const openWriter = async () => (await import("../calendars/index.ts")).writeCalendar;
  return createFeedDesk({ ...options, store, feeds: store.feeds, keys, openWriter });
}
