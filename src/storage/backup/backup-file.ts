import { createReadStream, createWriteStream } from "node:fs";
import { link, open, rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { BACKUP_SENTENCES, BackupError } from "./sentences.ts";
import type { TextRow } from "./table-digest.ts";

/** The first line of a backup. */
export interface BackupHead {
  readonly format: "fineline-backup";
  readonly version: 1;
  /** Epoch milliseconds. */
  readonly madeAt: number;
  /** How far the schemas had been migrated, in one word each. */
  readonly schemas: Readonly<Record<string, string>>;
}

/** A table: its rows follow, each a line of its own. */
export interface BackupTable {
  readonly table: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** What was in a table, after its rows. */
export interface BackupTableEnd {
  readonly endOf: string;
  readonly rows: number;
  readonly digest: string;
}

/** Where numbers go on that the database gives by itself. */
export interface BackupSequence {
  readonly sequence: string;
  readonly last: string;
}

/** The last line: a file without it is half a backup. */
export interface BackupEnd {
  readonly end: "fineline-backup";
  readonly tables: number;
}

export type BackupLine = BackupHead | BackupTable | TextRow | BackupTableEnd | BackupSequence | BackupEnd;

const OWNER_ONLY = 0o600;

/** Writes a whole file or none, for this user alone, and overwrites nothing. Rejects with a `BackupError`, or as the lines do. */
export async function writeBackupFile(path: string, lines: AsyncIterable<BackupLine>): Promise<void> {
  const draft = `${path}.part`;
  const texts = async function* () {
    for await (const line of lines) yield `${JSON.stringify(line)}\n`;
  };
  try {
    const file = createWriteStream(draft, { flags: "wx", mode: OWNER_ONLY, flush: true });
    await pipeline(Readable.from(texts()), createGzip(), file);
    await link(draft, path);
    await rm(draft);
    await syncFolderOf(path);
  } catch (error) {
    // A draft that was there already is somebody else's.
    if (!isCode(error, "EEXIST") || !`${error}`.includes("open")) await rm(draft, { force: true });
    throw isCode(error, "EEXIST")
      ? new BackupError(BACKUP_SENTENCES.exists(path), { cause: error })
      : explained(path, error);
  }
}

/** The name itself must outlive a power cut too; systems that cannot sync a folder keep it otherwise. */
async function syncFolderOf(path: string): Promise<void> {
  const folder = await open(path.replace(/[^/\\]*$/, "") || ".", "r").catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

function explained(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return error;
  return new BackupError(BACKUP_SENTENCES.unwritable(path, `${error.code}`), { cause: error });
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/** The lines of a backup. Throws a `BackupError` where the file is none, or was damaged or cut off. */
async function* readBackupFile(path: string): AsyncGenerator<BackupLine> {
  const source = createReadStream(path);
  const unpacked = source.pipe(createGunzip());
  source.on("error", (error) => unpacked.destroy(error));
  let last: BackupLine | undefined;
  try {
    for await (const line of createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY })) {
      last = JSON.parse(line) as BackupLine;
      yield last;
    }
  } catch (cause) {
    if (cause instanceof BackupError) throw cause;
    throw new BackupError(BACKUP_SENTENCES.unreadable(path), { cause });
  } finally {
    source.destroy();
  }
  if (last === undefined || !("end" in last)) throw new BackupError(BACKUP_SENTENCES.unreadable(path));
}

/** Reads the first line and gives the others. Throws a `BackupError` where it is no backup that this version knows. */
export async function openBackupFile(
  path: string,
): Promise<{ readonly head: BackupHead; readonly lines: AsyncGenerator<BackupLine> }> {
  const lines = readBackupFile(path);
  const first = await lines.next();
  const head = first.done === true || Array.isArray(first.value) ? undefined : (first.value as BackupHead);
  if (head?.format !== "fineline-backup") {
    await lines.return(undefined);
    throw new BackupError(BACKUP_SENTENCES.unreadable(path));
  }
  if (head.version !== 1) throw new BackupError(BACKUP_SENTENCES.newer(path));
  return { head, lines };
}
