import type { Instant } from "../../engine/index.ts";
import type { CalendarOptions, InvitationTime, PublishedEntry } from "./calendar-files.ts";

/** Where calendars lie on a server, and who asks. */
export interface RemotePlace {
  /** Of the server, or of a calendar there; `https`, or on this very machine `http`. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** A calendar that was found on a server. */
export interface FoundCalendar {
  readonly url: string;
  readonly name: string;
  readonly takesEvents: boolean;
  readonly takesTasks: boolean;
}

/** The steps of connecting, in order. */
export type RemoteStep = "address" | "connect" | "sign-in" | "calendars" | "write";

/** How far connecting came: every step, or the one that failed with a sentence about it. */
export type RemoteTest =
  | { readonly ok: true; readonly calendars: readonly FoundCalendar[] }
  | { readonly ok: false; readonly step: RemoteStep; readonly sentence: string };

/** The calendar that is kept up to date on a server. */
export interface RemoteAccount extends Pick<CalendarOptions, "as" | "isPrivate" | "hasAlarms"> {
  readonly id: string;
  readonly user: string;
  /** Of the calendar. */
  readonly url: string;
  readonly name: string;
  readonly connectedAt: Instant;
}

/** What a calendar has, as far as it was changed. */
export interface RemoteChanges {
  /** Where to go on from the next time; null where the server cannot say. */
  readonly token: string | null;
  /** Everything is listed: what is not, is not there. */
  readonly isWhole: boolean;
  readonly changed: readonly { readonly href: string; readonly etag: string }[];
  readonly gone: readonly string[];
}

/** One object of a calendar on a server, with the mark of its version (RFC 9110, 8.8.3). */
export interface RemoteObject {
  readonly href: string;
  readonly etag: string;
  readonly text: string;
}

/** What became of a writing. */
export type RemoteWrite =
  /** Null where the server keeps it otherwise than it was sent. */
  | { readonly kind: "written"; readonly etag: string | null }
  /** Somebody else wrote it meanwhile, or it is there already, or no longer. */
  | { readonly kind: "conflict" };

/** One calendar on a server. Failures are `RemoteCalendarError`s. */
export interface RemoteCalendar {
  /** What changed since a token; all there is where none is given, or the server does not know it any more. */
  changesSince(token: string | null): Promise<RemoteChanges>;
  /** Those of some that are there. */
  read(hrefs: readonly string[]): Promise<readonly RemoteObject[]>;
  /** Where something of that name lies. */
  hrefOf(name: string): string;
  /** Writes over what has the tag; where the tag is null, only where nothing is. */
  write(href: string, text: string, etag: string | null): Promise<RemoteWrite>;
  /** Removes what has the tag; what is not there is removed already. */
  remove(href: string, etag: string): Promise<"removed" | "conflict">;
}

/** The way to calendars on servers (RFC 4791). */
export interface RemoteCalendars {
  /** Finds calendars; where the place is one, it alone. Nothing is written. */
  find(place: RemotePlace): Promise<RemoteTest>;
  /** Whether one may write there: something is written and removed again. */
  tryWriting(calendarUrl: string, place: RemotePlace): Promise<RemoteTest>;
  open(account: RemoteAccount, password: string): RemoteCalendar;
}

/** What went wrong at a server of calendars; `refused` is everything that is not one of the others. */
export type RemoteErrorKind = "unreachable" | "sign-in" | "missing" | "refused";

/** A server of calendars that does not do what it is asked. */
export class RemoteCalendarError extends Error {
  override readonly name = "RemoteCalendarError";
  readonly kind: RemoteErrorKind;

  constructor(kind: RemoteErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** What stands in a calendar's object, as far as it matters. */
export interface RemoteEntryReading {
  readonly uid: string;
  readonly kind: "event" | "task";
  readonly starts: InvitationTime | undefined;
  /** Of a task. */
  readonly due: InvitationTime | undefined;
  readonly isCancelled: boolean;
  readonly isCompleted: boolean;
  /** When it was completed, where that is said. */
  readonly completedAt: Instant | undefined;
}

/** Reads one object of a calendar; undefined for what is no event or task that could be ours. */
export type RemoteEntryReader = (text: string) => RemoteEntryReading | undefined;

/** Where an entry was put: an event by its start, a task by its due date. */
export type EntryPlace = Exclude<InvitationTime, { readonly kind: "floating" }>;

/** An entry that was written to the calendar. */
export interface RemoteEntry {
  readonly uid: string;
  readonly href: string;
  readonly caseId: string;
  /** A step's id, or an interview's fact. */
  readonly entryId: string;
  readonly kind: "step" | "interview";
  /** Null until the server's own form of it was seen. */
  readonly etag: string | null;
  readonly published: PublishedEntry;
  readonly place: EntryPlace;
  /** `taken-away`: a person removed it there, and was not asked yet or has not answered. */
  readonly state: "there" | "taken-away";
}

/** How the calendar on the server stands. */
export interface RemoteStanding {
  readonly account: RemoteAccount;
  readonly token: string | null;
  readonly syncedAt: Instant | null;
  readonly problem: { readonly at: Instant; readonly sentence: string } | null;
  readonly failures: number;
  /** Nothing is tried before. */
  readonly notBefore: Instant | null;
}

/** The one calendar of a place that is kept on a server. Failures are `StoreError`s; a password that cannot be opened is a `SealError`. */
export interface RemoteCalendarStore {
  load(): Promise<RemoteStanding | undefined>;
  /** In the place of what was there: other calendars' entries are forgotten. */
  connect(account: RemoteAccount, password: string): Promise<void>;
  /** Forgets the calendar, its password and its entries, also in the files. False where there was none. */
  disconnect(): Promise<boolean>;
  loadPassword(): Promise<string | undefined>;
  listEntries(): Promise<readonly RemoteEntry[]>;
  saveEntry(entry: RemoteEntry): Promise<void>;
  removeEntry(uid: string): Promise<void>;
  /** Notes that all was carried over. */
  noteSync(token: string | null, now: Instant): Promise<void>;
  noteProblem(sentence: string, moments: { readonly at: Instant; readonly notBefore: Instant }): Promise<void>;
  /** Takes the calendar for oneself until a moment; false where somebody else has it at `now`. */
  claim(now: Instant, until: Instant): Promise<boolean>;
  release(): Promise<void>;
}
