import type {
  CandidateField,
  CandidateLine,
  CandidateTable,
  CandidateTableReader,
  RowMoment,
} from "../../app/index.ts";
import { error, type Fault, faultAt, ok, type Result } from "../../contract/index.ts";
import { mapCandidateColumns } from "./candidate-columns.ts";
import { momentInOrder, readDate } from "./read-date.ts";
import type { TableRecord } from "./read-records.ts";
import {
  type DateEvidence,
  encodingNotice,
  headersOf,
  NO_EVIDENCE,
  type OpenBytes,
  recordsOf,
  surveyTable,
  type TableLayout,
  weighDate,
} from "./table-layout.ts";

type Columns = CandidateTable["columns"];
type DateOrder = "dmy" | "mdy";

/** See `CandidateTableReader`. */
export const openCandidateTable: CandidateTableReader = async (open, request = {}) => {
  const { layout, seen } = await surveyTable(open, (each) => survey(open, each, request));
  if (!seen.ok) return seen;
  const { columns, order, notices } = seen.value;
  return ok({
    columns,
    notices: [...encodingNotice(layout), ...notices],
    lines: () => readLines(open, layout, { columns, order }),
  });
};

interface Survey {
  readonly columns: Columns;
  readonly order: DateOrder | undefined;
  readonly notices: readonly string[];
}

/** A first pass over all rows: what the columns are, and which way round the dates. */
async function survey(
  open: OpenBytes,
  layout: TableLayout,
  request: Parameters<CandidateTableReader>[1],
): Promise<Result<Survey, readonly Fault[]>> {
  let columns: Columns | undefined;
  let evidence = NO_EVIDENCE;
  for await (const record of recordsOf(open, layout)) {
    if (columns === undefined) {
      const mapped = headerOf(record, request);
      if (!mapped.ok) return mapped;
      columns = mapped.value;
    } else if (record.kind === "record") {
      evidence = weighDate(evidence, readDate(cellOf(record.cells, columns, "applied")));
    }
  }
  if (columns === undefined) return error([{ place: "", expected: "a table with a header and rows", got: "nothing" }]);
  return ok({ columns, ...orderOf(evidence, request?.dates) });
}

function headerOf(record: TableRecord, request: Parameters<CandidateTableReader>[1]) {
  if (record.kind === "broken") return error([{ place: `line ${record.line}`, expected: record.expected }]);
  return mapCandidateColumns(headersOf(record.cells), request ?? {});
}

function orderOf({ dmy, mdy }: DateEvidence, given: DateOrder | undefined): Pick<Survey, "order" | "notices"> {
  if (given !== undefined) return { order: given, notices: [] };
  if (dmy === 0 && mdy === 0) return { order: undefined, notices: [] };
  if (dmy > 0 && mdy > 0) return { order: undefined, notices: ["Some dates have the day first and some the month."] };
  const first = dmy > 0 ? "day" : "month";
  return { order: dmy > 0 ? "dmy" : "mdy", notices: [`Dates were read with the ${first} first.`] };
}

async function* readLines(
  open: OpenBytes,
  layout: TableLayout,
  reading: Pick<Survey, "columns" | "order">,
): AsyncGenerator<CandidateLine> {
  let isHeader = true;
  for await (const record of recordsOf(open, layout)) {
    if (!isHeader) yield lineOf(record, reading);
    isHeader = false;
  }
}

function lineOf(record: TableRecord, { columns, order }: Pick<Survey, "columns" | "order">): CandidateLine {
  const { line } = record;
  if (record.kind === "broken") return { kind: "faulty", line, faults: [{ place: "", expected: record.expected }] };
  const cell = (field: CandidateField) => cellOf(record.cells, columns, field);
  const applied = momentOf(cell("applied"), order);
  if (applied === "unreadable") {
    return { kind: "faulty", line, faults: [faultAt("applied", A_DAY, cell("applied").slice(0, LONGEST_SHOWN))] };
  }
  const name = cell("name") === "" ? `${cell("first-name")} ${cell("last-name")}`.trim() : cell("name");
  const [email, phone, stage] = [cell("email"), cell("phone"), stageOf(cell("stage"))];
  const given = {
    name,
    ...(email === "" ? {} : { email }),
    ...(phone === "" ? {} : { phone }),
    ...(applied === undefined ? {} : { applied }),
    ...(stage === "" ? {} : { stage }),
  };
  return { kind: "row", line, given };
}

const A_DAY = "a date such as 2026-09-15 that is one day alone";
const LONGEST_SHOWN = 60;
const LONGEST_STAGE = 60;

function cellOf(cells: readonly string[], columns: Columns, field: CandidateField): string {
  const at = columns.findIndex(({ becomes }) => becomes === field);
  return at < 0 ? "" : (cells[at] ?? "").trim();
}

/** A word for a stage names nobody and does nothing: it is put on one line. */
function stageOf(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").slice(0, LONGEST_STAGE);
}

function momentOf(text: string, order: DateOrder | undefined): RowMoment | undefined | "unreadable" {
  if (text === "") return undefined;
  const written = readDate(text);
  if (written.kind === "moment") return written.moment;
  if (written.kind === "none") return "unreadable";
  return momentInOrder(written, order) ?? "unreadable";
}
