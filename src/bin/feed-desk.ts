import { createFeedDesk, type FeedDesk } from "../app/index.ts";
import type { Services } from "../cli/index.ts";
import type { Instant } from "../engine/index.ts";
import { feedKeys } from "../storage/sealing/index.ts";
import type { OpenStore } from "../storage/sqlite/index.ts";

export interface FeedDeskOptions extends Pick<Services, "holidays" | "newId"> {
  readonly store: OpenStore;
  readonly now: () => Instant;
}

/** Feeds over a store; what writes calendars is loaded when somebody fetches one. */
export function openFeedDesk({ store, ...options }: FeedDeskOptions): FeedDesk {
  const openWriter = async () => (await import("../calendars/index.ts")).writeCalendar;
  return createFeedDesk({ ...options, store, feeds: store.feeds, keys: feedKeys, openWriter });
}
