import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import { StoreError } from "../../app/ports/index.ts";

/** What is at the path was not made by Fineline. */
export function foreignStore(path: string): StoreError {
  return new StoreError(
    "foreign",
    `${path} is not a Fineline store and was left as it is: choose another folder, or move that file away.`,
  );
}

/** The store was made by a later Fineline. */
export function newerStore(path: string, version: number, newest: number): StoreError {
  return new StoreError(
    "newer",
    `The store ${path} has schema version ${version} and this Fineline knows versions up to ${newest}: update Fineline; the store was left as it is.`,
  );
}

/** What went wrong with a file or folder before SQLite had it, as a `StoreError`; anything else as it is. */
export function fromFileError(error: unknown, path: string): unknown {
  const code = isErrorWith(error, "code") ? error.code : undefined;
  switch (code) {
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return isReadable(path) || !existsSync(path) ? readOnly(path, error) : noPermission(path, error);
    case "ENOSPC":
    case "EDQUOT":
      return diskFull(path, error);
    case "EISDIR":
      return unavailable(path, "there is a folder of that name", error);
    case "ENOTDIR":
    case "EEXIST":
      return unavailable(path, "its folder is a file", error);
    default:
      return typeof code === "string" && isErrorWith(error, "syscall") ? unavailable(path, code, error) : error;
  }
}

/** What SQLite says of the outside as a `StoreError`; anything else, a wrong statement above all, as it is. */
export function fromSqliteError(error: unknown, path: string): unknown {
  if (!isErrorWith(error, "errcode") || typeof error.errcode !== "number") return error;
  if (error.errcode === IOERR_SHMSIZE) return diskFull(path, error);
  if (error.errcode === CONSTRAINT_TRIGGER && error.message.includes(MOVED)) return moved(path, error);
  switch (error.errcode & 0xff) {
    case SQLITE.BUSY:
    case SQLITE.LOCKED:
      return locked(path, error);
    case SQLITE.READONLY:
      return readOnly(path, error);
    case SQLITE.FULL:
      return diskFull(path, error);
    // On Linux SQLite says the same of a file that the disk fails to read.
    case SQLITE.CORRUPT:
    case SQLITE.NOTADB:
      return damaged(path, error);
    case SQLITE.CANTOPEN:
      return isWritable(path) ? unavailable(path, "SQLite cannot open it", error) : readOnly(path, error);
    case SQLITE.PERM:
    case SQLITE.IOERR:
      return unavailable(path, "reading or writing it failed", error);
    default:
      return error;
  }
}

/** True when SQLite says that another connection is in the way. */
export function isBusy(error: unknown): boolean {
  return isErrorWith(error, "errcode") && (Number(error.errcode) & 0xff) === SQLITE.BUSY;
}

/** SQLite's primary result codes (sqlite.org, "Result and Error Codes"). */
const SQLITE = {
  PERM: 3,
  BUSY: 5,
  LOCKED: 6,
  READONLY: 8,
  IOERR: 10,
  CORRUPT: 11,
  FULL: 13,
  CANTOPEN: 14,
  NOTADB: 26,
} as const;

/** What the triggers say that stand in a place whose content lives elsewhere now. */
export const MOVED = "this place has moved";

const CONSTRAINT_TRIGGER = 1811;

/** No room for the file that connections share. */
const IOERR_SHMSIZE = 4874;

function locked(path: string, cause: unknown): StoreError {
  return new StoreError(
    "locked",
    `The store ${path} is being written by another program: try again when that has finished.`,
    { cause },
  );
}

function readOnly(path: string, cause: unknown): StoreError {
  return new StoreError(
    "read-only",
    `The store ${path} cannot be written: allow this user to write the file and its folder, or choose another folder.`,
    { cause },
  );
}

function moved(path: string, cause: unknown): StoreError {
  return new StoreError(
    "read-only",
    `What is in ${path} has moved elsewhere: it can be read here, and is changed where it is now.`,
    { cause },
  );
}

function diskFull(path: string, cause: unknown): StoreError {
  return new StoreError(
    "disk-full",
    `There is no room left to write the store ${path}: free some space and do it again; nothing of this was recorded.`,
    { cause },
  );
}

function damaged(path: string, cause: unknown): StoreError {
  return new StoreError(
    "damaged",
    `The store ${path} is damaged, or its disk cannot read it: keep the file, and restore a backup or import an earlier export into another folder.`,
    { cause },
  );
}

function noPermission(path: string, cause: unknown): StoreError {
  return new StoreError(
    "unavailable",
    `The store ${path} cannot be read: allow this user to read and write it, or choose another folder.`,
    { cause },
  );
}

function unavailable(path: string, why: string, cause: unknown): StoreError {
  return new StoreError(
    "unavailable",
    `The store ${path} cannot be used (${why}): see to it, or choose another folder.`,
    {
      cause,
    },
  );
}

function isReadable(path: string): boolean {
  return hasAccess(path, constants.R_OK);
}

/** True when both the file and the folder, where SQLite puts its other two, can be written. */
function isWritable(path: string): boolean {
  return hasAccess(path, constants.W_OK) && hasAccess(dirname(path), constants.W_OK);
}

function hasAccess(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

function isErrorWith<Key extends string>(error: unknown, key: Key): error is Error & Record<Key, unknown> {
  return error instanceof Error && key in error;
}
