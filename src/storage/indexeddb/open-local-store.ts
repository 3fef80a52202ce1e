import { StoreError, type StoreErrorKind } from "../../app/ports/index.ts";
import { addCases, appendFacts, loadChanges, removeCases, reviseCase } from "./case-log.ts";
import { dropSummaries, loadSummaries, saveSummaries } from "./case-summaries.ts";
import { type Connection, connect } from "./connection.ts";
import type { LocalEvent, LocalStore } from "./local-store.ts";
import { acknowledge, loadPending, loadWaiting, refuse, retryRefused } from "./queue.ts";
import { loadPlace, type WriteTransaction } from "./schema.ts";
import { changeSettings, loadSettings } from "./settings.ts";
import { findStoredCase, loadHeaders, loadRecords, streamStoredCases } from "./stored-cases.ts";
import { takeIn } from "./take-in.ts";

export interface OpenLocalStoreOptions {
  /** The database's name; "fineline" where it is not given. */
  readonly name?: string;
  /** The browser's own where it is not given. */
  readonly indexedDB?: IDBFactory;
}

/**
 * The store of this browser, made where there is none. Rejects with a `StoreError` where the browser keeps nothing for
 * the page, has no room, or another tab holds an older version open.
 */
export async function openLocalStore({
  name = "fineline",
  indexedDB = globalThis.indexedDB,
}: OpenLocalStoreOptions = {}): Promise<LocalStore> {
  return storeOver(await connect(name, indexedDB));
}

function storeOver(connection: Connection): LocalStore {
  const { read, write, close } = connection;
  const { record, listen } = recorder(connection);
  return {
    addCases: (cases, now) =>
      record(async (trx) => {
        if (cases.length === 0) return { value: undefined, recorded: undefined };
        await addCases(trx, cases, now);
        return { value: undefined, recorded: cases.map(({ id }) => id) };
      }),
    reviseCase: (caseId, header, _, known) =>
      record(async (trx) => {
        const outcome = await reviseCase(trx, caseId, header, known);
        const value = outcome === "stale" ? "stale" : "done";
        return { value, recorded: outcome === "recorded" ? [caseId] : undefined };
      }),
    appendFacts: (caseId, facts) =>
      record(async (trx) => {
        const value = await appendFacts(trx, caseId, facts);
        const isNew = value.some(({ status }) => status === "recorded");
        return { value, recorded: isNew ? [caseId] : undefined };
      }),
    removeCases: (caseIds) => record(async (trx) => ({ value: undefined, recorded: await removeCases(trx, caseIds) })),
    changeSettings: (change) =>
      record(async (trx) => {
        const { settings, isChanged } = await changeSettings(trx, change);
        return { value: settings, recorded: isChanged ? [] : undefined };
      }),
    findCase: (caseId) => read((trx) => findStoredCase(trx, caseId)),
    listCaseIds: () => read(async (trx) => (await loadRecords(trx)).map(({ id }) => id)),
    listHeaders: () => read(loadHeaders),
    streamCases: () => streamStoredCases(connection),
    lastSequence: () => read(async (trx) => (await loadPlace(trx)).sequence),
    changesSince: (sequence) => read((trx) => loadChanges(trx, sequence)),
    listSummaries: () => read(loadSummaries),
    saveSummaries: async (summaries) => {
      if (summaries.length > 0) await write((trx) => saveSummaries(trx, summaries), "relaxed");
    },
    dropSummaries: () => write(dropSummaries, "relaxed"),
    loadSettings: () => read(loadSettings),
    settingsRevision: () => read(async (trx) => (await loadPlace(trx)).settingsRevision),
    // A browser speaks with no mail server.
    mailRevision: async () => 0,
    // Openings are kept where the server is.
    openingsRevision: async () => 0,
    placeId: () => read(async (trx) => (await loadPlace(trx)).id),
    // Backups are put back where the server is.
    restoredAt: async () => null,
    pending: () => read(loadPending),
    waiting: () => read(loadWaiting),
    acknowledge: (numbers) => write((trx) => acknowledge(trx, numbers), "relaxed"),
    refuse: (number, refusal) => write((trx) => refuse(trx, number, refusal), "relaxed"),
    retryRefused: () => write(retryRefused, "relaxed"),
    cursor: () => read(async (trx) => (await loadPlace(trx)).cursor),
    // Of what is lost with the power here the server has a copy, and it is asked for again.
    takeIn: (changes, asked) => write((trx) => takeIn(trx, changes, asked), "relaxed"),
    listen,
    close,
  };
}

/** These say something of the call, and nothing of the place. */
const CONTRADICTIONS: ReadonlySet<StoreErrorKind> = new Set(["case-exists", "case-unknown", "fact-conflict"]);

interface Recorded<Value> {
  readonly value: Value;
  /** The cases of which something was recorded; undefined where there was nothing new. */
  readonly recorded: readonly string[] | undefined;
}

/** Writes what a person records, and tells whoever listens what became of it. */
function recorder({ write }: Connection) {
  const listeners = new Set<(event: LocalEvent) => void>();
  const tell = (event: LocalEvent) => {
    for (const listener of listeners) listener(event);
  };
  const record = async <Value>(work: (trx: WriteTransaction) => Promise<Recorded<Value>>): Promise<Value> => {
    try {
      const { value, recorded } = await write(work);
      if (recorded !== undefined) tell({ kind: "recorded", caseIds: recorded });
      return value;
    } catch (error) {
      if (error instanceof StoreError && !CONTRADICTIONS.has(error.kind)) tell({ kind: "not-recorded", error });
      throw error;
    }
  };
  const listen = (listener: (event: LocalEvent) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return { record, listen };
}
