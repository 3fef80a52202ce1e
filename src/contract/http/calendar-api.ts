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

/** Where calendars lie on a server, and who asks. It is used for the call, and kept only where a calendar is connected. */
export interface RemotePlaceJson {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** A calendar that was found on a server. */
export interface FoundCalendarJson {
  readonly url: string;
  readonly name: string;
  readonly takesEvents: boolean;
  readonly takesTasks: boolean;
}

/** A calendar to connect: events, private and without alarms where nothing else is said. */
export interface NewCalendarJson extends RemotePlaceJson {
  /** Which one, where several are found. */
  readonly calendarUrl?: string;
  readonly as?: FeedJson["as"];
  readonly isPrivate?: boolean;
  readonly hasAlarms?: boolean;
}

/** How far finding or connecting came: the step that failed is named, with a sentence about it. */
export interface CalendarTestJson {
  readonly ok: boolean;
  readonly step: "address" | "connect" | "sign-in" | "calendars" | "write" | null;
  readonly sentence: string | null;
  readonly calendars: readonly FoundCalendarJson[];
}

/** A step whose entry somebody removed from the calendar there: whether it is to be skipped is to be said. */
export interface TakenAwayJson {
  readonly id: string;
  readonly caseId: string;
  readonly company: string;
  readonly stepId: string;
  readonly title: string;
}

/** The calendar on a server. It holds no password. */
export interface ServerCalendarJson {
  readonly name: string;
  readonly url: string;
  readonly user: string;
  readonly as: FeedJson["as"];
  readonly isPrivate: boolean;
  readonly hasAlarms: boolean;
  readonly connectedAt: InstantText;
  readonly syncedAt: InstantText | null;
  /** What went wrong since all was carried over last, and when it is tried again. */
  readonly problem: {
    readonly at: InstantText;
    readonly sentence: string;
    readonly triedAgainAt: InstantText | null;
  } | null;
  /** How much lies there. */
  readonly entries: number;
  readonly takenAway: readonly TakenAwayJson[];
}

/** What came of a look at the calendar. */
export interface CalendarSyncJson {
  readonly outcome: "synced" | "waiting" | "busy" | "none" | "failed";
  readonly written: number;
  readonly removed: number;
  /** Facts that were recorded of what was changed there. */
  readonly recorded: number;
  readonly sentence: string | null;
}

/** An iCalendar file, as text. */
export interface ReadInvitationsJson {
  readonly ics: string;
}

/**
 * An invitation as `takeInvitation` has it: moments in epoch milliseconds, dates in days since 1970, so that a page can hold it
 * against the cases it has.
 */
export type InvitationJson = Readonly<Record<string, unknown>> & { readonly uid: string; readonly title: string };

/** The routes about calendars. */
export interface CalendarRoutes {
  "GET /api/feeds": { response: { readonly feeds: readonly FeedJson[] } };
  "POST /api/feeds": { body: NewFeedJson; response: KeyedFeedJson };
  "POST /api/feeds/{id}/rotate": { params: FeedId; response: KeyedFeedJson };
  "DELETE /api/feeds/{id}": { params: FeedId; response: undefined };
  "GET /api/calendar": { response: { readonly calendar: ServerCalendarJson | null } };
  "POST /api/calendar/find": { body: RemotePlaceJson; response: CalendarTestJson };
  "POST /api/calendar": { body: NewCalendarJson; response: CalendarTestJson };
  "POST /api/calendar/sync": { response: CalendarSyncJson };
  "POST /api/calendar/taken-away/{id}": {
    params: FeedId;
    body: { readonly answer: "skip" | "put-back" };
    response: undefined;
  };
  "DELETE /api/calendar": { query: { readonly removes?: boolean }; response: { readonly left: string | null } };
  "GET /api/cases/{id}/calendar.ics": { params: FeedId; response: "text/calendar" };
  "POST /api/invitations/read": {
    body: ReadInvitationsJson;
    response: { readonly invitations: readonly InvitationJson[] };
  };
}
