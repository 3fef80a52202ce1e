import type { Fault, Result } from "../../contract/index.ts";
import type { Day, Instant } from "../../engine/index.ts";

/** From when to when something stands in a calendar: moments, or whole days, of which `lastOn` is the last. */
export type EntrySpan =
  | { readonly kind: "moments"; readonly startsAt: Instant; readonly endsAt: Instant }
  | { readonly kind: "days"; readonly firstOn: Day; readonly lastOn: Day };

/** Something of a case that a calendar may hold: a step of its plan, or an interview. */
export interface CalendarEntry {
  readonly kind: "step" | "interview";
  readonly caseId: string;
  /** A step's id, or an interview's fact. */
  readonly id: string;
  /** The company's: its dates are meant. */
  readonly timeZone: string;
  readonly title: string;
  /** What a person wants to read beside it, a line each. */
  readonly details: readonly string[];
  readonly span: EntrySpan;
  /** When a task may be begun and when it should be done. */
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  /** When an alarm would help. */
  readonly remindAt: Instant;
  /** When it was carried out; undefined while it is to do. */
  readonly doneAt: Instant | undefined;
}

/** What a calendar was last told of an entry. Whoever publishes a calendar keeps these between two writings. */
export interface PublishedEntry {
  readonly uid: string;
  /** RFC 5545, 3.8.7.4: one more at every change. */
  readonly sequence: number;
  /** Of what was told. */
  readonly hash: string;
  readonly changedAt: Instant;
  /** It was taken back; told for a while, so that every calendar hears of it. */
  readonly isCancelled: boolean;
  readonly kind: "event" | "task";
  readonly span: EntrySpan;
  readonly timeZone: string;
}

/** How a calendar shows what it holds. */
export interface CalendarOptions {
  /** What steps become; interviews are events in both. */
  readonly as: "events" | "tasks";
  /** No names, no companies, no reasons: somebody else may see the calendar. */
  readonly isPrivate: boolean;
  readonly hasAlarms: boolean;
  /** What the calendar is called. */
  readonly name: string;
  /** How often a subscriber may look again; undefined for a file that is taken in once. */
  readonly refreshMinutes: number | undefined;
}

/** What is to be written as one calendar. */
export interface CalendarRequest {
  readonly entries: readonly CalendarEntry[];
  /** What the same calendar was told before; empty for a file that stands alone. */
  readonly published: readonly PublishedEntry[];
  readonly now: Instant;
  readonly options: CalendarOptions;
}

/** An iCalendar text, and what to hand in with the next request for the same calendar. */
export interface WrittenCalendar {
  readonly text: string;
  readonly published: readonly PublishedEntry[];
}

/** Writes entries as iCalendar (RFC 5545, RFC 7986). Where nothing has changed, the text is the same octet for octet. */
export type CalendarWriter = (request: CalendarRequest) => WrittenCalendar;

/** A time in an invitation. `localMs` is a local time counted in milliseconds as if it were UTC: no zone was named. */
export type InvitationTime =
  | { readonly kind: "moment"; readonly at: Instant; readonly timeZone: string | undefined }
  | { readonly kind: "floating"; readonly localMs: number }
  | { readonly kind: "date"; readonly on: Day };

/** Somebody whom an invitation names; the address in lower case. */
export interface InvitedPerson {
  readonly name: string | undefined;
  readonly address: string;
}

/** Whether somebody said that they come (RFC 5545, 3.2.12). */
export type Participation = "needs-action" | "accepted" | "declined" | "tentative" | "delegated";

/** Somebody who is asked to come. */
export interface InvitedAttendee extends InvitedPerson {
  readonly participation: Participation;
  /** A room or a projector is no person. */
  readonly isPerson: boolean;
}

/** What an invitation is sent for (RFC 5546, 1.4); `other` is any that nothing is done about. */
export type InvitationMethod = "publish" | "request" | "reply" | "cancel" | "counter" | "other";

/** One event of an iCalendar text, as it invites somebody to something. */
export interface Invitation {
  readonly uid: string;
  /** 22 characters of the alphabet of ids, one and the same for a UID and a RECURRENCE-ID. */
  readonly key: string;
  readonly sequence: number;
  readonly method: InvitationMethod;
  readonly status: "tentative" | "confirmed" | "cancelled" | undefined;
  /** Undefined only where it is called off. */
  readonly starts: InvitationTime | undefined;
  /** Exclusive; undefined where neither an end nor a length is named. */
  readonly ends: InvitationTime | undefined;
  /** It repeats: `starts` is the first time. */
  readonly repeats: boolean;
  readonly title: string;
  readonly location: string | undefined;
  /** Where to meet by video. */
  readonly link: string | undefined;
  readonly organiser: InvitedPerson | undefined;
  readonly attendees: readonly InvitedAttendee[];
  /** RECURRENCE-ID as it was written: this is one time of several. */
  readonly recurrenceId: string | undefined;
  /** The same as a time: when this one of the series was to be. Left out where it is none that can be read. */
  readonly replaces?: InvitationTime;
  /** DTSTAMP: when this was said. */
  readonly stampedAt: Instant | undefined;
}

/**
 * The invitations of an `.ics` file, in its order. Refuses what is no iCalendar, is damaged or is larger than any
 * invitation; places are lines, counted from 1. Time and memory stay in proportion to the file.
 */
export type InvitationReader = (bytes: Uint8Array) => Result<readonly Invitation[], readonly Fault[]>;

/** The way in and out of calendars, without a network. */
export interface CalendarFiles {
  readonly write: CalendarWriter;
  readonly read: InvitationReader;
}
