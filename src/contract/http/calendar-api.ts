import type { InstantText } from "../json.ts";

/** A calendar that others may subscribe to. It does not hold its address, which is told once. */
export interface FeedJson {
  readonly id: string;
  /** One case; null for all. */
  readonly caseId: string | null;
  /** What steps become; interviews are events in both. */
  readonly as: "events" | "tasks";
  /** No names, no companies, no reasons. */
  readonly isPrivate: boolean;
  readonly hasAlarms: boolean;
  readonly madeAt: InstantText;
  /** Until when the address before the last one still works. */
  readonly oldUntil: InstantText | null;
  readonly lastFetchedAt: InstantText | null;
}

/** A feed to make: of all cases, as events, private and without alarms where nothing else is said. */
export interface NewFeedJson {
  readonly caseId?: string;
  readonly as?: FeedJson["as"];
  readonly isPrivate?: boolean;
  readonly hasAlarms?: boolean;
}

/** A feed with the path of its address, which is told this once. */
export interface KeyedFeedJson {
  readonly feed: FeedJson;
  readonly path: string;
}

interface FeedId {
  readonly id: string;
}

/** The routes about calendars. */
export interface CalendarRoutes {
  "GET /api/feeds": { response: { readonly feeds: readonly FeedJson[] } };
  "POST /api/feeds": { body: NewFeedJson; response: KeyedFeedJson };
  "POST /api/feeds/{id}/rotate": { params: FeedId; response: KeyedFeedJson };
  "DELETE /api/feeds/{id}": { params: FeedId; response: undefined };
}
