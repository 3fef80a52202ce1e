import type { ApplicationTable, DateOrder, TableColumn, TableLine, TableRequest } from "../../app/index.ts";
import { error, type Fault, ok, type Result } from "../../contract/index.ts";
import { type ColumnMap, mapColumns, meaningOf } from "./map-columns.ts";
import { ORDERS_MIXED, readDate } from "./read-date.ts";
import type { TableRecord } from "./read-records.ts";
import { cellText, isDateField, readRow } from "./read-row.ts";
import { FORMATS } from "./table-formats.ts";
import {
  type DateEvidence,
  encodingNotice,
  headersOf,
  NO_EVIDENCE,
  type OpenBytes,
  readBeginning,
  recordsIn,
  recordsOf,
  surveyTable,
  type TableLayout,
  weighDate,
} from "./table-layout.ts";

/** What a first pass over all rows sees. */
interface Survey {
  readonly map: ColumnMap;
  readonly order: DateOrder | undefined;
  readonly notices: readonly string[];
}

/**
 * A table of applications, looked at once from end to end: its encoding, what parts its cells, what its columns mean and which way round
 * its dates are. Faults where it is no table, or lacks a column for the company or the role.
 */
export async function openTable(
  open: OpenBytes,
  options: TableRequest = {},
): Promise<Result<ApplicationTable, readonly Fault[]>> {
  const { layout, seen } = await surveyTable(open, (each) => survey(open, each, options));
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
  const { layout, text } = await readBeginning(open);
  for await (const record of recordsIn(once(text), layout)) {
    return record.kind === "broken" ? [] : meaningOf(headersOf(record.cells), request).columns;
  }
  return [];
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function survey(
  open: OpenBytes,
  layout: TableLayout,
  options: TableRequest,
): Promise<Result<Survey, readonly Fault[]>> {
  let map: ColumnMap | undefined;
  let evidence = NO_EVIDENCE;
  for await (const record of recordsOf(open, layout)) {
    if (map !== undefined) {
      evidence = weighDates(record, map, evidence);
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

function weighDates(record: TableRecord, map: ColumnMap, evidence: DateEvidence): DateEvidence {
  if (record.kind === "broken") return evidence;
  const dates = map.columns.flatMap(({ becomes }, at) => (isDateField(becomes) ? [record.cells[at]] : []));
  return dates.reduce((weighed, cell) => weighDate(weighed, readDate(cellText(cell, map))), evidence);
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
  layout: TableLayout,
  reading: Pick<Survey, "map" | "order">,
): AsyncGenerator<TableLine> {
  let isHeader = true;
  for await (const record of recordsOf(open, layout)) {
    if (!isHeader) yield readRow(record, reading);
    isHeader = false;
  }
}
