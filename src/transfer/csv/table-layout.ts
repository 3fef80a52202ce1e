import { joinBytes } from "../bytes.ts";
import { findDelimiter } from "./find-delimiter.ts";
import type { readDate } from "./read-date.ts";
import { readRecords, type TableRecord } from "./read-records.ts";
import { decodeText, guessEncoding, NotTextError, type TextEncoding } from "./text-encoding.ts";

/** Begins to read the file from its start; called once a pass. */
export type OpenBytes = () => AsyncIterable<Uint8Array>;

/** How a table is written: its encoding, what parts its cells, and whether its first line only says the latter. */
export interface TableLayout {
  readonly encoding: TextEncoding;
  readonly delimiter: string;
  readonly isDeclared: boolean;
}

const BEGINNING_BYTES = 64 * 1024;

/** The layout that a file's beginning shows, and that beginning. */
export async function readBeginning(open: OpenBytes): Promise<{ readonly layout: TableLayout; readonly text: string }> {
  const head = await beginningOf(open);
  const layout = layoutOf(head, guessEncoding(head));
  return { layout, text: new TextDecoder(layout.encoding).decode(head) };
}

/**
 * What a pass over a whole file sees, and the layout by which it did. What began as UTF-8 and is none further on is gone through once
 * more, as older Windows programs write.
 */
export async function surveyTable<Seen>(
  open: OpenBytes,
  survey: (layout: TableLayout) => Promise<Seen>,
): Promise<{ readonly layout: TableLayout; readonly seen: Seen }> {
  const head = await beginningOf(open);
  const layout = layoutOf(head, guessEncoding(head));
  try {
    return { layout, seen: await survey(layout) };
  } catch (error) {
    if (layout.encoding !== "utf-8" || !(error instanceof NotTextError)) throw error;
  }
  const second = layoutOf(head, "windows-1252");
  return { layout: second, seen: await survey(second) };
}

async function beginningOf(open: OpenBytes): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of open()) {
    pieces.push(piece);
    length += piece.length;
    if (length >= BEGINNING_BYTES) break;
  }
  return joinBytes(pieces).subarray(0, BEGINNING_BYTES);
}

function layoutOf(head: Uint8Array, encoding: TextEncoding): TableLayout {
  return { encoding, ...findDelimiter(new TextDecoder(encoding).decode(head)) };
}

/** Says so where a file is not in UTF-8. */
export function encodingNotice({ encoding }: TableLayout): readonly string[] {
  if (encoding === "utf-8") return [];
  return encoding === "windows-1252"
    ? ["The file is no UTF-8: it was read as windows-1252, as older Windows programs write. Look at the accents."]
    : [`The file was read as ${encoding.toUpperCase()}.`];
}

/** The records of a whole file, its header first. */
export function recordsOf(open: OpenBytes, layout: TableLayout): AsyncGenerator<TableRecord> {
  return recordsIn(decodeText(open(), layout.encoding), layout);
}

/** The records of text, its header first. */
export async function* recordsIn(
  texts: AsyncIterable<string>,
  { delimiter, isDeclared }: Pick<TableLayout, "delimiter" | "isDeclared">,
): AsyncGenerator<TableRecord> {
  let isFirst = isDeclared;
  for await (const record of readRecords(texts, delimiter)) {
    if (!isFirst) yield record;
    isFirst = false;
  }
}

/** The cells of a header as they are compared. */
export function headersOf(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.replace(/^\ufeff/, "").trim());
}

/** How many dates can be read one way alone. */
export interface DateEvidence {
  readonly dmy: number;
  readonly mdy: number;
}

export const NO_EVIDENCE: DateEvidence = { dmy: 0, mdy: 0 };

/** The evidence with one more date: only one that has a month in one place alone speaks for an order. */
export function weighDate({ dmy, mdy }: DateEvidence, written: ReturnType<typeof readDate>): DateEvidence {
  if (written.kind !== "either") return { dmy, mdy };
  const [first, second] = written.numbers;
  return { dmy: dmy + Number(first > 12 && second <= 12), mdy: mdy + Number(second > 12 && first <= 12) };
}
