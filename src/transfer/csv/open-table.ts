import type { ApplicationTable, DateOrder, TableColumn, TableLine, TableRequest } from "../../app/index.ts";
import { error, type Fault, ok, type Result } from "../../contract/index.ts";
import { joinBytes } from "../bytes.ts";
import { findDelimiter } from "./find-delimiter.ts";
import { type ColumnMap, mapColumns, meaningOf } from "./map-columns.ts";
import { ORDERS_MIXED, readDate } from "./read-date.ts";
import { readRecords, type TableRecord } from "./read-records.ts";
import { cellText, isDateField, readRow } from "./read-row.ts";
import { FORMATS } from "./table-formats.ts";
import { decodeText, guessEncoding, NotTextError, type TextEncoding } from "./text-encoding.ts";

/** Begins to read the file from its start; called once a pass. */
type OpenBytes = () => AsyncIterable<Uint8Array>;

interface Layout {
  readonly encoding: TextEncoding;
  readonly delimiter: string;
  readonly isDeclared: boolean;
}

/** What a first pass over all rows sees. */
interface Survey {
  readonly map: ColumnMap;
  readonly order: DateOrder | undefined;
  readonly notices: readonly string[];
}

const BEGINNING_BYTES = 64 * 1024;

/**
 * A table of applications, looked at once from end to end: its encoding, what parts its cells, what its columns mean and which way round
 * its dates are. Faults where it is no table, or lacks a column for the company or the role.
 */
export async function openTable(
  open: OpenBytes,
  options: TableRequest = {},
): Promise<Result<ApplicationTable, readonly Fault[]>> {
  const head = await beginningOf(open);
  const guessed = guessEncoding(head);
  const first = await survey(open, layoutOf(head, guessed), options).catch((cause: unknown) => {
    if (guessed === "utf-8" && cause instanceof NotTextError) return undefined;
    throw cause;
  });
  const layout = layoutOf(head, first === undefined ? "windows-1252" : guessed);
  const seen = first ?? (await survey(open, layout, options));
  if (!seen.ok) return seen;
  const { map, order, notices } = seen.value;
  return ok({
    format: map.format,
    columns: map.columns,
    notices: [...encodingNotice(layout), ...notices],
    lines: () => readLines(open, layout, { map, order }),
  });
}

/** What the columns of a table mean at first sight, also where the company or the role is not among them; none where it is no table. */
export async function readColumns(open: OpenBytes, request: TableRequest = {}): Promise<readonly TableColumn[]> {
  const head = await beginningOf(open);
  const layout = layoutOf(head, guessEncoding(head));
  for await (const record of recordsOf(once(new TextDecoder(layout.encoding).decode(head)), layout)) {
    return record.kind === "broken" ? [] : meaningOf(headersOf(record.cells), request).columns;
  }
  return [];
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

function layoutOf(head: Uint8Array, encoding: TextEncoding): Layout {
  return { encoding, ...findDelimiter(new TextDecoder(encoding).decode(head)) };
}

function encodingNotice({ encoding }: Layout): readonly string[] {
  if (encoding === "utf-8") return [];
  return encoding === "windows-1252"
    ? ["The file is no UTF-8: it was read as windows-1252, as older Windows programs write. Look at the accents."]
    : [`The file was read as ${encoding.toUpperCase()}.`];
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function* recordsOf(
  texts: AsyncIterable<string>,
  { delimiter, isDeclared }: Pick<Layout, "delimiter" | "isDeclared">,
): AsyncGenerator<TableRecord> {
  let isFirst = isDeclared;
  for await (const record of readRecords(texts, delimiter)) {
    if (!isFirst) yield record;
    isFirst = false;
  }
}

async function survey(
  open: OpenBytes,
  layout: Layout,
  options: TableRequest,
): Promise<Result<Survey, readonly Fault[]>> {
  let map: ColumnMap | undefined;
  const evidence: DateEvidence = { dmy: 0, mdy: 0 };
  for await (const record of recordsOf(decodeText(open(), layout.encoding), layout)) {
    if (map !== undefined) {
      weighDates(record, map, evidence);
      continue;
    }
    const mapped = mapHeader(record, options);
    if (!mapped.ok) return mapped;
    map = mapped.value;
  }
  if (map === undefined) return error([{ place: "", expected: "a table with a header and rows", got: "nothing" }]);
  const order = options.dates ?? orderOf(evidence, map);
  return ok({ map, order, notices: [...map.notices, ...orderNotice(evidence, order, options)] });
}

function mapHeader(record: TableRecord, options: TableRequest): Result<ColumnMap, readonly Fault[]> {
  if (record.kind === "broken") return error([{ place: `line ${record.line}`, expected: record.expected }]);
  return mapColumns(headersOf(record.cells), options);
}

function headersOf(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.replace(/^\ufeff/, "").trim());
}

/** How many dates can be read one way alone. */
interface DateEvidence {
  dmy: number;
  mdy: number;
}

function weighDates(record: TableRecord, map: ColumnMap, evidence: DateEvidence): void {
  if (record.kind === "broken") return;
  for (const [at, { becomes }] of map.columns.entries()) {
    if (!isDateField(becomes)) continue;
    const written = readDate(cellText(record.cells[at], map));
    if (written.kind !== "either") continue;
    const [first, second] = written.numbers;
    if (first > 12 && second <= 12) evidence.dmy += 1;
    if (second > 12 && first <= 12) evidence.mdy += 1;
  }
}

/** Undefined where the file speaks for neither or for both: then a person is asked. */
function orderOf({ dmy, mdy }: DateEvidence, { format }: ColumnMap): DateOrder | undefined {
  if (dmy > 0 !== mdy > 0) return dmy > 0 ? "dmy" : "mdy";
  return dmy === 0 && format !== "csv" ? FORMATS[format].dates : undefined;
}

function orderNotice(
  { dmy, mdy }: DateEvidence,
  order: DateOrder | undefined,
  { dates }: TableRequest,
): readonly string[] {
  if (dmy + mdy === 0 || dates !== undefined) return [];
  if (order === undefined) return [ORDERS_MIXED];
  return [order === "dmy" ? "Dates were read with the day first." : "Dates were read with the month first."];
}

async function* readLines(
  open: OpenBytes,
  layout: Layout,
  reading: Pick<Survey, "map" | "order">,
): AsyncGenerator<TableLine> {
  let isHeader = true;
  for await (const record of recordsOf(decodeText(open(), layout.encoding), layout)) {
    if (!isHeader) yield readRow(record, reading);
    isHeader = false;
  }
}
