import type {
  ApplicationStore,
  CalendarDesk,
  CalendarFiles,
  CandidatePageDesk,
  CandidateTableReader,
  CaseStore,
  FeedDesk,
  ImportStore,
  OpeningStore,
  PaperMaker,
  PlaceEraser,
  Proofreader,
  ReminderDesk,
  SettingsStore,
} from "../app/index.ts";
import type { HolidayLookup } from "../contract/index.ts";
import type { Instant } from "../engine/index.ts";
import type { ApiMail } from "./api-mail.ts";

/** Tools that are heavy: each is opened when it is first needed, and kept. Who gives them closes them. */
export interface ApiLetterTools {
  readonly openProofreader: () => Promise<Proofreader>;
  readonly openPaperMaker: () => Promise<PaperMaker>;
  /** Removes the letters of a case that lie as files; left out where there are none. */
  readonly removeLetters?: (caseId: string) => Promise<void>;
}

/** What the API needs of the world. */
export interface ApiServices {
  readonly store: CaseStore & SettingsStore & PlaceEraser;
  readonly openings: OpeningStore;
  /** The place as whatever reads much of it and writes nothing may read it; the place itself if left out. */
  readonly openReports?: () => Promise<Pick<ApiServices, "store" | "openings">>;
  /** What workers take in; left out where nobody does: everything is taken in at once then. */
  readonly imports?: ImportStore;
  /** Left out where nobody applies by mail: nobody waits to be taken in then. */
  readonly applications?: ApplicationStore;
  /** Loaded when a table is first taken in. */
  readonly readCandidateTable: CandidateTableReader;
  readonly holidays: HolidayLookup;
  readonly newId: () => string;
  readonly now: () => Instant;
  /** Of the program: what is derived by another version is derived anew. */
  readonly version: string;
  /** IANA name: moments that belong to no company are told by it. */
  readonly ownTimeZone: string;
  readonly letterTools: ApiLetterTools;
  /** Left out where the server has to do with no mail: its routes then say so. */
  readonly mail?: ApiMail;
  /** Candidates' own pages; left out where there are none: its routes then say so. */
  readonly pages?: Pick<CandidatePageDesk, "linkPage" | "revoke">;
  /** Left out where the server tells nobody of anything: its routes then say so. */
  readonly reminders?: ReminderDesk;
  /** Left out where nobody may subscribe: its routes then say so. */
  readonly feeds?: FeedDesk;
  /** The calendar on a server; left out where there is none to be: its routes then say so. */
  readonly calendar?: CalendarDesk;
  /** The way in and out of calendars' files, loaded when it is asked for; left out where there is none. */
  readonly openCalendarFiles?: () => Promise<CalendarFiles>;
  /** Aborted when the server stops: open event streams end then. */
  readonly stopping?: AbortSignal;
  /** How often the place is looked at while somebody listens; 500 where it is not given. */
  readonly lookEveryMs?: number;
  /** Of so many of those looks one is made where nothing has happened for a while; all are where it is not given. */
  readonly quietLooks?: number;
  /** Told of what failed here without anybody having expected it. */
  readonly onFailure?: (error: unknown) => void;
}
