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
  loadRestoredAt,
  loadSettings,
  loadSettingsRevision,
  saveSettings,
} from "./settings.ts";
import { accessTo, type StoreDatabase } from "./store-database.ts";
import { findStoredCase, loadCaseIds, loadHeaders, streamStoredCases } from "./stored-cases.ts";

/** The store of cases and settings over a database with Fineline's tables. */
export function createCaseStore(database: StoreDatabase): CaseStore & SettingsStore & PlaceEraser {
  const { db, toStoreError, close } = database;
  const { read, write, wipe } = accessTo(database);
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
      if (await write((trx) => deleteCases(trx, caseIds, now))) await wipe();
    },
    countContents: () => read(countPlace),
    eraseEverything: async (now) => {
      const caseIds = await write((trx) => erasePlace(trx, now));
      await wipe();
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
    restoredAt: () => read(loadRestoredAt),
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
