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
} from "../../app/ports/index.ts";
import { createApplicationStore } from "./create-application-store.ts";
import { createCandidatePageStore } from "./create-candidate-page-store.ts";
import { createCaseStore, type StoreDatabase } from "./create-case-store.ts";
import { createFeedStore } from "./create-feed-store.ts";
import { createOpeningStore } from "./create-opening-store.ts";
import { createOutbox } from "./create-outbox.ts";
import { countMailWaiting } from "./mail-waiting.ts";

/** Everything that is kept in one place. */
export interface OpenStore extends CaseStore, SettingsStore, PlaceEraser, MailWaitingCount {
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
  const { db, toStoreError } = database;
  return {
    ...createCaseStore(database),
    outbox: createOutbox(database),
    feeds: createFeedStore(database),
    candidatePages: createCandidatePageStore(database),
    applications: createApplicationStore(database),
    openings: createOpeningStore(database),
    countMailWaiting: () =>
      countMailWaiting(db).catch((error) => {
        throw toStoreError(error);
      }),
  };
}
