import type {
  ApplicationStore,
  CandidatePageStore,
  CaseStore,
  FeedStore,
  MailWaitingCount,
  OpeningStore,
  Outbox,
  PlaceEraser,
  SettingsStore,
  StoredCase,
} from "../../app/ports/index.ts";
import { createApplicationStore } from "./create-application-store.ts";
import { createCandidatePageStore } from "./create-candidate-page-store.ts";
import { createCaseStore } from "./create-case-store.ts";
import { createFeedStore } from "./create-feed-store.ts";
import { createOpeningStore } from "./create-opening-store.ts";
import { createOutbox } from "./create-outbox.ts";
import { countMailWaiting } from "./mail-waiting.ts";
import { accessTo, type StoreDatabase } from "./store-database.ts";
import { findStoredCases } from "./stored-cases.ts";

/** Everything that is kept in one place. */
export interface OpenStore extends CaseStore, SettingsStore, PlaceEraser, MailWaitingCount {
  /** Those of some cases that are there, by creation; of a hundred or so, which are read at once. */
  findCases(caseIds: readonly string[]): Promise<readonly StoredCase[]>;
  /** Letters on their way out; what it records of a case is in the same transaction as what it says of the letter. */
  readonly outbox: Outbox;
  /** Openings, and what is left of candidates who were forgotten. */
  readonly openings: OpeningStore;
  /** Calendars that others subscribe to. */
  readonly feeds: FeedStore;
  /** The keys that lead to candidates' own pages. */
  readonly candidatePages: CandidatePageStore;
  /** Applications that came by mail. */
  readonly applications: ApplicationStore;
}

/** All stores without secrets over a database with Fineline's tables. */
export function createOpenStore(database: StoreDatabase): OpenStore {
  const { read } = accessTo(database);
  return {
    ...createCaseStore(database),
    findCases: (caseIds) => read((db) => findStoredCases(db, caseIds)),
    outbox: createOutbox(database),
    feeds: createFeedStore(database),
    candidatePages: createCandidatePageStore(database),
    applications: createApplicationStore(database),
    openings: createOpeningStore(database),
    countMailWaiting: () => read(countMailWaiting),
  };
}
