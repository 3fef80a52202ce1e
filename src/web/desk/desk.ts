import type { ReadonlySignal, Signal } from "@preact/signals";
import type {
  CaseStore,
  CaseViews,
  FactMarks,
  FollowedFacts,
  NewCase,
  NewFact,
  SettingsStore,
  StoreError,
  Today,
} from "../../app/index.ts";
import type { CaseHeader, CaseJson, Fault, Result, SettingsChange, SettingsJson } from "../../contract/index.ts";
import type { Instant } from "../../engine/index.ts";
import type { Clock } from "./clock.ts";
import type { HolidayTables } from "./holiday-tables.ts";
import type { OpenCase } from "./open-case.ts";

/** What was done a moment ago, in words, and how it is taken back. */
export interface Announcement {
  /** "Marked done." */
  readonly said: string;
  readonly caseId?: string;
  readonly undo: () => Promise<void>;
}

export interface RecordOptions {
  /** What to tell the person once it is kept: "Marked done." Left out, nothing is told. */
  readonly said?: string;
  /** A header that comes with the facts, such as one with new contacts. */
  readonly header?: CaseHeader;
}

/** A header as it was read, and as somebody made it. */
export interface HeaderRevision {
  readonly base: CaseHeader;
  readonly header: CaseHeader;
  /** What is different, for the history. */
  readonly note: string;
  readonly said: string;
}

/** Where the desk keeps things, and what it learns of others' doings. */
export interface DeskInput {
  readonly store: CaseStore & SettingsStore;
  readonly clock: Clock;
  readonly deviceTimeZone: string;
  readonly version: string;
  readonly loadHolidays: () => Promise<HolidayTables>;
  /** Whether the server was heard, or could not be: before, a device that is empty may only be new. */
  readonly hasHeard: ReadonlySignal<boolean>;
  /** Loads what recurring instructions need, before a case that has one is planned. */
  readonly loadRecurrence: () => Promise<void>;
  /** Called after something was recorded here: to push it on. */
  readonly onRecorded: (caseIds: readonly string[]) => void;
}

/** Everything that pages read and do. One a tab; what it holds is derived from the store and may be read anew at any time. */
export interface Desk {
  readonly now: ReadonlySignal<Instant>;
  readonly settings: ReadonlySignal<SettingsJson>;
  /** The zone to show times in: the settings', else the device's. */
  readonly ownTimeZone: ReadonlySignal<string>;
  readonly deviceTimeZone: string;
  /** Every case as lists see it; undefined until the store was read, and where it is empty until the server was heard. */
  readonly views: ReadonlySignal<CaseViews | undefined>;
  /** What is late, open and coming over all cases; undefined as long as `views` is. */
  readonly today: ReadonlySignal<Today | undefined>;
  /** Whether nothing was ever entered, here or elsewhere; undefined until that is known. */
  readonly isEmpty: ReadonlySignal<boolean | undefined>;
  readonly announced: Signal<Announcement | undefined>;
  /** Why the last thing could not be kept; undefined once something was kept again. */
  readonly notKept: ReadonlySignal<StoreError | undefined>;
  /** Rises whenever a case was changed, here or elsewhere; pages that read the store themselves depend on it. */
  readonly changes: ReadonlySignal<number>;
  /** For reading; writing goes through the desk, which tells everybody. */
  readonly store: CaseStore & SettingsStore;
  readonly holidays: () => Promise<HolidayTables>;

  /** The case of that id, planned at `now`; undefined where there is none. Throws `UnreadableCaseError`. */
  readonly openCase: (caseId: string, now?: Instant) => Promise<OpenCase | undefined>;
  /** The case as it would be with facts that are not recorded, at a moment; nothing is kept. */
  readonly tryFacts: (
    open: Pick<OpenCase, "stored">,
    drafts: readonly NewFact[],
    now?: Instant,
  ) => Promise<Result<OpenCase, readonly Fault[]>>;
  /** Records facts of one case together, all or none, and gives the plan before and after them. */
  readonly record: (
    caseId: string,
    drafts: readonly (NewFact & FactMarks)[],
    options?: RecordOptions,
  ) => Promise<Result<FollowedFacts, readonly Fault[]>>;
  /** Edits a header, with a note of how it was, so that it can be undone; what others made of it since `base` stays. */
  readonly reviseHeader: (caseId: string, revision: HeaderRevision) => Promise<Result<FollowedFacts, readonly Fault[]>>;
  /** Adds cases, all or none; each needs an id (`newCaseId`). */
  readonly addCases: (
    cases: readonly CaseJson[],
    said?: string,
  ) => Promise<Result<readonly NewCase[], readonly Fault[]>>;
  /** Removes cases for good; what is announced brings them back as they were. */
  readonly removeCases: (caseIds: readonly string[], said: string) => Promise<void>;
  /** Takes back the last thing recorded of a case, or the one that holds a fact of that id. */
  readonly undo: (caseId: string, factId?: string) => Promise<void>;
  readonly changeSettings: (change: SettingsChange, said?: string) => Promise<void>;
  /** Something changed elsewhere: another tab, the terminal, another device. Without ids, everything is read anew. */
  readonly takeNotice: (caseIds?: readonly string[]) => Promise<void>;
}
