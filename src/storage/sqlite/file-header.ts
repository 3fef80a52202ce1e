import { closeSync, openSync, readSync } from "node:fs";

/** "FNLN": what marks a SQLite file as Fineline's, in its `application_id`. */
export const APPLICATION_ID = 0x464e4c4e;

const HEADER_BYTES = 100;
const MAGIC = "SQLite format 3\0";

/** What the first bytes of a file say it is. `version` is its `user_version` as of the last checkpoint. */
export type FileHeader =
  | { readonly kind: "absent" }
  | { readonly kind: "empty" }
  | { readonly kind: "other" }
  | { readonly kind: "fineline"; readonly version: number; readonly isWal: boolean };

/**
 * Reads a file's header without SQLite, which might finish another program's transaction, or move its write-ahead
 * log into it, as soon as it looks (SQLite file format, section 1.3).
 */
export function readFileHeader(path: string): FileHeader {
  const bytes = readStart(path);
  if (bytes === undefined) return { kind: "absent" };
  if (bytes.length === 0) return { kind: "empty" };
  const isSqlite = bytes.length === HEADER_BYTES && bytes.toString("latin1", 0, MAGIC.length) === MAGIC;
  if (!isSqlite || bytes.readInt32BE(68) !== APPLICATION_ID) return { kind: wasNeverFilled(path) ? "empty" : "other" };
  return { kind: "fineline", version: bytes.readInt32BE(60), isWal: bytes[18] === 2 };
}

const JOURNAL_MAGIC = "d9d505f920a163d7";
/** Of a journal's header: the database's size in pages before its transaction (SQLite file format, section 3). */
const SIZE_BEFORE_AT = 16;

/** True for what a power cut leaves of the first transaction: parts of it, and a journal by which SQLite makes the file empty again. */
function wasNeverFilled(path: string): boolean {
  const journal = readStart(`${path}-journal`);
  if (journal === undefined || journal.length < SIZE_BEFORE_AT + 4) return false;
  return journal.toString("hex", 0, 8) === JOURNAL_MAGIC && journal.readUInt32BE(SIZE_BEFORE_AT) === 0;
}

function readStart(path: string): Buffer | undefined {
  const file = openForReading(path);
  if (file === undefined) return undefined;
  try {
    const bytes = Buffer.alloc(HEADER_BYTES);
    return bytes.subarray(0, readSync(file, bytes, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

function openForReading(path: string): number | undefined {
  try {
    return openSync(path, "r");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
