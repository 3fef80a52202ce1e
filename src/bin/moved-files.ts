import { createReadStream } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { FileError } from "../cli/index.ts";
import { readBytes, reasonOf } from "./files.ts";

/** Files as moving in reads them: in pieces, from the start as often as it is asked for. */
export interface MovedFiles {
  readonly pieces: (path: string) => AsyncIterable<Uint8Array>;
  readonly beginningOf: (path: string) => Promise<Uint8Array>;
  readonly readRange: (path: string, start: number, length: number) => Promise<Uint8Array>;
  readonly isFolder: (path: string) => Promise<boolean>;
  /** The files of a folder and of those within it, by name; their paths begin with the folder's. */
  readonly listFiles: (path: string) => Promise<readonly string[]>;
}

const PIECE_BYTES = 256 * 1024;
const HEAD_BYTES = 4 * 1024;
const MOST_FOLDERS_DEEP = 8;

/** Files on this machine; `-` is standard input, which is kept whole. What is out of reach is a `FileError`. */
export function movedFiles(): MovedFiles {
  const within = (path: string) => (path === "-" ? onBytes(() => readBytes("-")) : onDisk(path));
  return {
    pieces: (path) => within(path).pieces(),
    beginningOf: (path) => within(path).range(0, HEAD_BYTES),
    readRange: (path, start, length) => within(path).range(start, length),
    isFolder: async (path) => path !== "-" && (await reached(path, stat(path))).isDirectory(),
    listFiles: (path) => listFiles(path, MOST_FOLDERS_DEEP),
  };
}

interface OneFile {
  readonly pieces: () => AsyncIterable<Uint8Array>;
  readonly range: (start: number, length: number) => Promise<Uint8Array>;
}

function onBytes(read: () => Promise<Uint8Array>): OneFile {
  return {
    pieces: async function* () {
      yield await read();
    },
    range: async (start, length) => (await read()).subarray(start, start + length),
  };
}

function onDisk(path: string): OneFile {
  return {
    pieces: async function* () {
      const stream = createReadStream(path, { highWaterMark: PIECE_BYTES });
      try {
        for await (const piece of stream) yield piece as Uint8Array;
      } catch (cause) {
        throw isSystemError(cause) ? outOfReach(path, cause) : cause;
      }
    },
    range: async (start, length) => {
      const handle = await reached(path, open(path));
      try {
        const { size } = await reached(path, handle.stat());
        const room = Math.max(0, Math.min(length, size - start));
        const { buffer, bytesRead } = await reached(path, handle.read(new Uint8Array(room), 0, room, start));
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
  };
}

/** Links are not followed: they may lead round in a circle. */
async function listFiles(path: string, depth: number): Promise<readonly string[]> {
  const entries = await reached(path, readdir(path, { withFileTypes: true }));
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = join(path, entry.name);
    if (entry.isFile()) found.push(inner);
    else if (entry.isDirectory() && depth > 0) found.push(...(await listFiles(inner, depth - 1)));
  }
  return found;
}

async function reached<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw outOfReach(path, cause);
  }
}

function isSystemError(cause: unknown): boolean {
  return cause instanceof Error && "syscall" in cause;
}

function outOfReach(path: string, cause: unknown): FileError {
  return new FileError(`${path} cannot be read: ${reasonOf(cause)}.`, { cause });
}
