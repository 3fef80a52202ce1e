import type { ApplicationTable, TableLine, TableRequest } from "../../src/app/index.ts";
import type { Fault } from "../../src/contract/index.ts";
import { openTable } from "../../src/transfer/index.ts";

/** Bytes in pieces of so many each, from the start as often as they are asked for. */
export function inPieces(bytes: Uint8Array, length = 64 * 1024): () => AsyncIterable<Uint8Array> {
  return async function* () {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
  };
}

/** Text as UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

interface ReadTable {
  readonly table: ApplicationTable;
  readonly lines: readonly TableLine[];
}

/** A table with all its lines; a table that is none throws with its faults. */
export async function readTable(
  content: string | Uint8Array,
  request: TableRequest = {},
  pieceLength?: number,
): Promise<ReadTable> {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  const opened = await openTable(inPieces(bytes, pieceLength), request);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return { table: opened.value, lines: await Array.fromAsync(opened.value.lines()) };
}

/** The faults of a table that is none. */
export async function faultsOf(content: string, request: TableRequest = {}): Promise<readonly Fault[]> {
  const opened = await openTable(inPieces(bytesOf(content)), request);
  if (opened.ok) throw new Error("the table could be read");
  return opened.error;
}

/** What rows say, without the ids that come of it. */
export async function rowsOf(content: string | Uint8Array, request: TableRequest = {}) {
  const { lines } = await readTable(content, request);
  return lines.map((line) => {
    if (line.kind === "faulty") return line;
    const { id: _, ...row } = line.row;
    return { line: line.line, ...row };
  });
}
