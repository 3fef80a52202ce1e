import { accessSync, constants, existsSync, type Stats, statfsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import {
  type FolderReading,
  type HomeReading,
  type PlaceReading,
  StoreError,
  type StoreReading,
} from "../../app/ports/index.ts";
import { lookAtMailKey } from "../sealing/index.ts";
import { fromFileError, fromSqliteError } from "./errors.ts";
import { readFileHeader } from "./file-header.ts";
import { migrations } from "./migrations/index.ts";
import { storePath } from "./open-case-store.ts";

export interface LookAtHomeOptions {
  readonly home: string;
  /** The key that opens secrets, where it does not lie in the home. */
  readonly mailKey?: string | undefined;
}

/** What lies in a home: nothing is made, brought up to date or repaired. Never throws for what it finds there. */
export function lookAtHome({ home, mailKey }: LookAtHomeOptions): HomeReading {
  const [path, file] = [resolve(home), storePath(home)];
  const stats = statsOf(file);
  return {
    path,
    folder: readFolder(path),
    file: readPlace(file),
    store: readStore(file),
    key: lookAtMailKey({ home, given: mailKey }),
    freeBytes: freeBytes(path),
    storeBytes: stats?.size ?? 0,
    writtenAt: stats?.mtimeMs,
  };
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function readFolder(path: string): FolderReading {
  const nearest = nearestOf(path);
  if (statsOf(nearest)?.isDirectory() === false) return { kind: "no-folder", path: nearest };
  if (nearest !== path && !isWritable(nearest)) return { kind: "closed", path: nearest };
  return readPlace(path);
}

/** The path, or of those above it the first that is there. */
function nearestOf(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestOf(dirname(path));
}

function readPlace(path: string): PlaceReading {
  const stats = statsOf(path);
  if (stats === undefined) return { kind: "absent" };
  const isOpenToOthers = process.platform === "win32" ? undefined : (stats.mode & 0o077) !== 0;
  return { kind: "there", isOpenToOthers, isWritable: isWritable(path) };
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Of the disk that the nearest folder lies on that is there. */
function freeBytes(path: string): number {
  try {
    const { bavail, bsize } = statfsSync(nearestOf(path));
    return bavail * bsize;
  } catch {
    // What cannot be asked is not held against anybody.
    return Number.POSITIVE_INFINITY;
  }
}

function readStore(path: string): StoreReading {
  try {
    const header = readFileHeader(path);
    if (header.kind === "other") return { kind: "foreign" };
    return header.kind === "fineline" ? readContent(path) : header;
  } catch (error) {
    const known = fromSqliteError(fromFileError(error, path), path);
    if (known instanceof StoreError) return { kind: "unreadable", sentence: known.message };
    throw known;
  }
}

/** A few lines are enough to say that it is damaged. */
const DAMAGES = 5;

function readContent(path: string): StoreReading {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
  try {
    const version = Number(database.prepare("pragma user_version").get()?.user_version);
    const told = database.prepare(`pragma quick_check(${DAMAGES})`).all();
    const damages = told.map(({ quick_check: line }) => String(line)).filter((line) => line !== "ok");
    return { kind: "fineline", version, newest: migrations.at(-1)?.version ?? 0, damages };
  } finally {
    database.close();
  }
}
