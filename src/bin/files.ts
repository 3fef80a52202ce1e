import { readFileSync, writeFileSync } from "node:fs";
import { FileError } from "../cli/index.ts";

/** A file's bytes, or all of standard input for `-`. */
export async function readBytes(path: string): Promise<Uint8Array> {
  if (path === "-") return readStandardInput();
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new FileError(`${path} cannot be read: ${reasonOf(cause)}.`, { cause });
  }
}

export async function writeText(path: string, text: string): Promise<void> {
  try {
    writeFileSync(path, text);
  } catch (cause) {
    throw new FileError(`${path} cannot be written: ${reasonOf(cause)}.`, { cause });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "this user may not",
  EPERM: "this user may not",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is no folder",
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
};

/** Why a file is out of reach, in words. */
export function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return REASONS[code] ?? (code === "" ? String(cause) : code);
}

let standardInput: Promise<Uint8Array> | undefined;

/** It comes once, and may be asked for again: first what kind of file it is, then what it says. */
function readStandardInput(): Promise<Uint8Array> {
  standardInput ??= collectStandardInput();
  return standardInput;
}

async function collectStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

const LINE_FEED = 10;

/** The lines of a stream of bytes, without line feeds; a last line that is not ended counts, empty lines do not. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let rest: Uint8Array[] = [];
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      const line =
        rest.length === 0 ? chunk.subarray(start, end) : Buffer.concat([...rest, chunk.subarray(start, end)]);
      rest = [];
      if (line.length > 0) yield line;
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

/** The lines of a stream as they were typed, empty ones included; whoever stops early lets go of the stream. */
export async function* typedLinesOf(stream: NodeJS.ReadableStream): AsyncIterable<string> {
  const { createInterface } = await import("node:readline");
  const lines = createInterface({ input: stream, terminal: false });
  try {
    yield* lines;
  } finally {
    lines.close();
  }
}
