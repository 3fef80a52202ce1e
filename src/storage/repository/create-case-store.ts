import type { Kysely, Transaction } from "kysely";
import type { CaseStore, PlaceEraser, SettingsStore, StoredCase } from "../../app/ports/index.ts";
import { loadChanges, loadLastSequence } from "./case-changes.ts";
import { insertCases, insertFacts, insertHeader } from "./case-log.ts";
import { deleteCases } from "./case-removal.ts";
import { deleteSummaries, loadSummaries, upsertSummaries } from "./case-summaries.ts";
import { countPlace, erasePlace } from "./place-erasure.ts";
import {
  loadMailRevision,
  loadOpeningsRevision,
  loadPlaceId,
  loadSettings,
  loadSettingsRevision,
  saveSettings,
} from "./settings.ts";
import { findStoredCase, loadCaseIds, loadHeaders, streamStoredCases } from "./stored-cases.ts";
import type { Tables } from "./tables.ts";

/** What a database brings to the repository. */
export interface StoreDatabase {
  /** Its transactions run one after another, from their first statement on, whoever else writes. */
  readonly db: Kysely<Tables>;
  /** Turns the driver's error into a `StoreError`, where it is the outside's failure and not a bug. */
  readonly toStoreError: (error: unknown) => unknown;
  /** Makes what was deleted unreadable in the files as well, as far as others that are reading let it. */
  readonly wipe: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The store of cases and settings over a database with Fineline's tables. */
export function createCaseStore({
  db,
  toStoreError,
  wipe,
  close,
}: StoreDatabase): CaseStore & SettingsStore & PlaceEraser {
  const translated = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      return await work();
    } catch (error) {
      throw toStoreError(error);
    }
  };
  const read = <Value>(load: (db: Kysely<Tables>) => Promise<Value>) => translated(() => load(db));
  const write = <Value>(change: (trx: Transaction<Tables>) => Promise<Value>) =>
    translated(() => db.transaction().execute(change));
  return {
    addCases: async (cases, now) => {
      if (cases.length > 0) await write((trx) => insertCases(trx, cases, now));
    },
    reviseCase: (caseId, header, now, known) =>
      write(async (trx) => {
        const outcome = await insertHeader(trx, caseId, { header, known }, now);
        if (outcome === "recorded") await deleteSummaries(trx, caseId);
        return outcome === "stale" ? "stale" : "done";
      }),
    appendFacts: (caseId, facts, now) =>
      write(async (trx) => {
        const outcomes = await insertFacts(trx, caseId, facts, now);
        if (outcomes.some(({ status }) => status === "recorded")) await deleteSummaries(trx, caseId);
        return outcomes;
      }),
    removeCases: async (caseIds, now) => {
      if (await write((trx) => deleteCases(trx, caseIds, now))) await translated(wipe);
    },
    countContents: () => read(countPlace),
    eraseEverything: async (now) => {
      const caseIds = await write((trx) => erasePlace(trx, now));
      await translated(wipe);
      return caseIds;
    },
    findCase: (caseId) => read((db) => findStoredCase(db, caseId)),
    listCaseIds: () => read(loadCaseIds),
    listHeaders: () => read(loadHeaders),
    streamCases: () => translatedStream(streamStoredCases(db), toStoreError),
    lastSequence: () => read(loadLastSequence),
    changesSince: (sequence) => read((db) => loadChanges(db, sequence)),
    listSummaries: () => read(loadSummaries),
    saveSummaries: async (summaries) => {
      if (summaries.length > 0) await write((trx) => upsertSummaries(trx, summaries));
    },
    dropSummaries: () => write((trx) => deleteSummaries(trx)),
    loadSettings: () => read(loadSettings),
    changeSettings: (change) => write((trx) => saveSettings(trx, change)),
    settingsRevision: () => read(loadSettingsRevision),
    mailRevision: () => read(loadMailRevision),
    openingsRevision: () => read(loadOpeningsRevision),
    placeId: () => read(loadPlaceId),
    close,
  };
}

async function* translatedStream(
  cases: AsyncIterable<StoredCase>,
  toStoreError: StoreDatabase["toStoreError"],
): AsyncIterable<StoredCase> {
  try {
    yield* cases;
  } catch (error) {
    throw toStoreError(error);
  }
}
