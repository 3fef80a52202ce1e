import type { DBSchema, IDBPDatabase, IDBPTransaction } from "idb";
import type { CaseSummary } from "../../app/ports/index.ts";
import type { PlaceCursor, Refusal } from "./local-store.ts";

/** What is known of a case besides what it says; `number` is its place in the order of creation. */
export interface CaseRecord {
  readonly number: number;
  readonly id: string;
  readonly openedAt: number;
  readonly sequence: number;
}

export interface RemovalRecord {
  readonly caseId: string;
  readonly sequence: number;
}

/** Something recorded here that the server has not acknowledged. */
export interface QueueRecord {
  readonly number?: number;
  /** Empty where it is of no case. */
  readonly caseId: string;
  /** The `Recording` as JSON text. */
  readonly content: string;
  readonly refusal?: Refusal;
}

/** What there is once: who this place is, how far it has come, and what is settled in it. */
export interface PlaceRecord {
  readonly id: string;
  readonly sequence: number;
  /** The settings as JSON text. */
  readonly settings: string;
  readonly settingsRevision: number;
  readonly cursor: PlaceCursor;
}

/**
 * Headers and facts are kept as JSON text: it is read faster than objects, is compared before it is parsed, and keeps
 * half a surrogate pair and a key such as `__proto__` as they are. What belongs to one case has its number in every store.
 */
export interface LocalSchema extends DBSchema {
  cases: {
    key: number;
    value: Omit<CaseRecord, "number"> & { number?: number };
    indexes: { id: string; sequence: number };
  };
  headers: { key: number; value: string };
  facts: { key: number; value: readonly string[] };
  summaries: { key: number; value: CaseSummary };
  removals: { key: string; value: RemovalRecord; indexes: { sequence: number } };
  queue: { key: number; value: QueueRecord; indexes: { caseId: string; refused: number } };
  place: { key: string; value: PlaceRecord };
}

type StoreName = "cases" | "headers" | "facts" | "summaries" | "removals" | "queue" | "place";

export const STORE_NAMES: StoreName[] = ["cases", "headers", "facts", "summaries", "removals", "queue", "place"];

export type LocalDatabase = IDBPDatabase<LocalSchema>;

/** A transaction over everything: writers come one after another, as in the embedded store. */
export type WriteTransaction = IDBPTransaction<LocalSchema, StoreName[], "readwrite">;

export type ReadTransaction = IDBPTransaction<LocalSchema, StoreName[], "readonly"> | WriteTransaction;

export const SCHEMA_VERSION = 1;

/** The one key of the store `place`. */
const PLACE_KEY = "place";

/** Makes the stores, in the transaction of an upgrade. */
export function createStores(db: LocalDatabase, trx: IDBPTransaction<LocalSchema, StoreName[], "versionchange">): void {
  const cases = db.createObjectStore("cases", { keyPath: "number", autoIncrement: true });
  cases.createIndex("id", "id", { unique: true });
  cases.createIndex("sequence", "sequence");
  db.createObjectStore("headers");
  db.createObjectStore("facts");
  db.createObjectStore("summaries");
  db.createObjectStore("removals", { keyPath: "caseId" }).createIndex("sequence", "sequence");
  const queue = db.createObjectStore("queue", { keyPath: "number", autoIncrement: true });
  queue.createIndex("caseId", "caseId");
  queue.createIndex("refused", "refusal.status");
  db.createObjectStore("place");
  void trx.objectStore("place").put(newPlace(), PLACE_KEY);
}

export async function loadPlace(trx: ReadTransaction): Promise<PlaceRecord> {
  const place = await trx.objectStore("place").get(PLACE_KEY);
  if (place === undefined) throw new Error('the store "place" is empty: it is filled when it is made');
  return place;
}

export async function savePlace(trx: WriteTransaction, place: PlaceRecord): Promise<void> {
  await trx.objectStore("place").put(place, PLACE_KEY);
}

/** Takes as many sequence numbers and gives the last of them. */
export async function raiseSequence(trx: WriteTransaction, by: number): Promise<number> {
  const place = await loadPlace(trx);
  const sequence = place.sequence + by;
  await savePlace(trx, { ...place, sequence });
  return sequence;
}

function newPlace(): PlaceRecord {
  const cursor: PlaceCursor = { placeId: null, since: 0, settingsRevision: 0, acknowledgements: 0 };
  return { id: randomId(), sequence: 0, settings: "{}", settingsRevision: 0, cursor };
}

/** A UUIDv4. Not by `randomUUID`, which browsers keep from pages at a plain address in one's own network. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
