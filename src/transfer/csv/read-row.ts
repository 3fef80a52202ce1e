import {
  type ApplicationRow,
  type DateOrder,
  digestText,
  foldText,
  type RowField,
  type RowMoment,
  type TableLine,
} from "../../app/index.ts";
import type { Fault } from "../../contract/index.ts";
import { unguardFormula } from "./guard-formula.ts";
import type { ColumnMap } from "./map-columns.ts";
import { momentInOrder, ORDER_ASKED, readDate } from "./read-date.ts";
import type { TableRecord } from "./read-records.ts";
import { stageOf } from "./stage-words.ts";

/** What reading a row needs besides the row. */
export interface RowReading {
  readonly map: ColumnMap;
  readonly order: DateOrder | undefined;
}

const DATE_FIELDS: ReadonlySet<RowField | "left-out"> = new Set(["applied", "staged", "saved", "interview"]);
const BLANK = /^(?:[-–—]+|n\/?a|null|undefined|none|nan)?$/i;
const YES_OR_NO = /^(?:yes|no|true|false|y|n|0|1)$/i;
const LONGEST_NOTE = 10_000;

/** Whether a column of the table holds dates. */
export function isDateField(field: RowField | "left-out"): boolean {
  return DATE_FIELDS.has(field);
}

/** What a cell says: without blanks around it, empty where it only says that there is nothing. */
export function cellText(cell: string | undefined, { format }: ColumnMap): string {
  if (cell === undefined) return "";
  // A foreign apostrophe is the writer's own.
  const text = (format === "fineline" ? unguardFormula(cell) : cell).trim();
  return format !== "fineline" && BLANK.test(text) ? "" : text;
}

/** A record as an application, or what is wrong with it, each with its column. */
export function readRow(record: TableRecord, reading: RowReading): TableLine {
  const { line } = record;
  if (record.kind === "broken")
    return { kind: "faulty", line, faults: [{ place: `line ${line}`, expected: record.expected }] };
  const row = new RowReader(line, record.cells, reading);
  const read = row.read();
  return row.faults.length > 0 ? { kind: "faulty", line, faults: row.faults } : { kind: "row", line, row: read };
}

class RowReader {
  readonly faults: Fault[] = [];
  readonly #line: number;
  readonly #cells: readonly string[];
  readonly #reading: RowReading;

  constructor(line: number, cells: readonly string[], reading: RowReading) {
    this.#line = line;
    this.#cells = cells;
    this.#reading = reading;
  }

  read(): ApplicationRow {
    const [company, role] = [this.#name("company"), this.#name("role")];
    const [link, word] = [this.#text("link"), this.#text("stage")];
    const moments = (["applied", "staged", "saved", "interview"] as const).map(
      (field) => [field, this.#moment(field)] as const,
    );
    return {
      id: rowId([company, role, link]),
      company,
      role,
      ...(link === "" ? {} : { link: oneLine(link) }),
      ...(word === "" ? {} : { stage: { kind: stageOf(word), word: oneLine(word) } }),
      ...Object.fromEntries(moments.filter(([, moment]) => moment !== undefined)),
      notes: this.#notes(),
    };
  }

  #at(field: RowField): number {
    return this.#reading.map.columns.findIndex(({ becomes }) => becomes === field);
  }

  #text(field: RowField): string {
    return cellText(this.#cells[this.#at(field)], this.#reading.map);
  }

  #name(field: "company" | "role"): string {
    const text = oneLine(this.#text(field));
    if (text === "") this.#fault(this.#at(field), `the ${field}`, "");
    return text;
  }

  #moment(field: "applied" | "staged" | "saved" | "interview"): RowMoment | undefined {
    const at = this.#at(field);
    const text = this.#text(field);
    if (text === "" || (field === "applied" && YES_OR_NO.test(text))) return undefined;
    const written = readDate(text);
    if (written.kind === "moment") return written.moment;
    const moment = written.kind === "either" ? momentInOrder(written, this.#reading.order) : undefined;
    if (moment !== undefined) return moment;
    const isOpen = written.kind === "either" && this.#reading.order === undefined;
    this.#fault(at, isOpen ? ORDER_ASKED : "a date such as 2026-09-15", text);
    return undefined;
  }

  /** Columns without a meaning of their own keep their header beside what they say. */
  #notes(): readonly string[] {
    const { map } = this.#reading;
    const named = map.columns.flatMap(({ header, becomes }, at) => {
      const text = becomes === "note" ? cellText(this.#cells[at], map) : "";
      if (text === "") return [];
      return [/^\s*notes?\s*$/i.test(header) ? text : `${oneLine(header)}: ${text}`];
    });
    const beyond = this.#cells.slice(map.columns.length).map((cell) => cellText(cell, map));
    return [...named, ...beyond.filter((text) => text !== "")].map((text) => text.slice(0, LONGEST_NOTE));
  }

  #fault(at: number, expected: string, text: string): void {
    const header = this.#reading.map.columns[at]?.header.trim() ?? "";
    const place = `line ${this.#line}, column ${at + 1} (${header})`;
    this.faults.push({ place, expected, got: text === "" ? "nothing" : JSON.stringify(text.slice(0, 60)) });
  }
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .slice(0, 500);
}

/** The same for the same application, however its letters are cased. */
function rowId(parts: readonly string[]): string {
  return digestText(JSON.stringify(parts.map(foldText))).slice(0, 16);
}
