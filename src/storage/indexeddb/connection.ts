import { wrap } from "idb";
import { blockedByAnother, fromBrowserError, noIndexedDb } from "./errors.ts";
import {
  createStores,
  type LocalDatabase,
  type ReadTransaction,
  SCHEMA_VERSION,
  STORE_NAMES,
  type WriteTransaction,
} from "./schema.ts";

/**
 * The way to the browser's database: opened at the first call, and again after the browser took it away.
 * It lets go by itself when another tab brings a newer version.
 */
export interface Connection {
  readonly read: <Value>(work: (trx: ReadTransaction) => Promise<Value>) => Promise<Value>;
  /** All or nothing; `strict` resolves when it is on the disk, `relaxed` when the system has it. */
  readonly write: <Value>(
    work: (trx: WriteTransaction) => Promise<Value>,
    durability?: "strict" | "relaxed",
  ) => Promise<Value>;
  readonly close: () => Promise<void>;
}

/** Opens the database of that name, made where there is none. Rejects with a `StoreError` where the browser refuses. */
export async function connect(name: string, factory: IDBFactory | undefined): Promise<Connection> {
  if (factory === undefined || factory === null) throw noIndexedDb();
  let current: Promise<LocalDatabase> | undefined;
  const letGo = () => {
    current = undefined;
  };
  const open = () => {
    current ??= openDatabase(name, factory, letGo).catch((error: unknown) => {
      letGo();
      throw error;
    });
    return current;
  };
  await translated(open);
  return {
    read: (work) => translated(async () => settle(await begin(open, letGo, "readonly"), work)),
    write: (work, durability = "strict") =>
      translated(async () => settle(await begin(open, letGo, "readwrite", durability), work)),
    close: async () => {
      const db = await current;
      letGo();
      db?.close();
    },
  };
}

/** Begins a transaction; a connection that the browser has closed is opened anew, once. */
async function begin(open: () => Promise<LocalDatabase>, letGo: () => void, mode: "readonly"): Promise<ReadTransaction>;
async function begin(
  open: () => Promise<LocalDatabase>,
  letGo: () => void,
  mode: "readwrite",
  durability: "strict" | "relaxed",
): Promise<WriteTransaction>;
async function begin(
  open: () => Promise<LocalDatabase>,
  letGo: () => void,
  mode: "readonly" | "readwrite",
  durability: "strict" | "relaxed" = "relaxed",
): Promise<ReadTransaction | WriteTransaction> {
  const transaction = (db: LocalDatabase) => db.transaction(STORE_NAMES, mode, { durability }) as ReadTransaction;
  const db = await open();
  try {
    return transaction(db);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "InvalidStateError")) throw error;
    letGo();
    return transaction(await open());
  }
}

/** Runs work in a transaction; where it throws, nothing of it stays. */
async function settle<Trx extends ReadTransaction, Value>(
  trx: Trx,
  work: (trx: Trx) => Promise<Value>,
): Promise<Value> {
  // Heard of below; a rejection that nobody waits for would be reported as unhandled.
  trx.done.catch(() => undefined);
  try {
    const value = await work(trx);
    await trx.done;
    return value;
  } catch (error) {
    const cause = trx.error ?? error;
    try {
      trx.abort();
    } catch {
      // It is over already.
    }
    await trx.done.catch(() => undefined);
    throw cause;
  }
}

function openDatabase(name: string, factory: IDBFactory, letGo: () => void): Promise<LocalDatabase> {
  const request = factory.open(name, SCHEMA_VERSION);
  return new Promise((resolve, reject) => {
    let isGivenUp = false;
    request.onupgradeneeded = () => {
      createStores(wrap(request.result) as unknown as LocalDatabase, wrap(request.transaction!) as never);
    };
    request.onblocked = () => {
      isGivenUp = true;
      reject(blockedByAnother());
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      // Opened after all, when nobody waits for it any more.
      if (isGivenUp) return db.close();
      db.onclose = letGo;
      db.onversionchange = () => {
        letGo();
        db.close();
      };
      resolve(wrap(db) as unknown as LocalDatabase);
    };
  });
}

async function translated<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw fromBrowserError(error);
  }
}
