import { closenessAt, type Gate, type Line } from "../engine/fine-line/index.ts";
import { type Day, weekdayOf } from "../engine/index.ts";
import { type DayRange, rangeOf } from "./day-range.ts";
import { wholeLine } from "./picture-line.ts";
import type { PictureModel } from "./picture-model.ts";
import { type TerminalColumn, terminalColumns } from "./terminal-columns.ts";
import { type Cell, type Palette, paintLine, paletteOf } from "./terminal-palette.ts";
import * as words from "./words.ts";

export interface TerminalOptions {
  /** How wide the terminal is; a picture takes at most 80 columns of it. */
  readonly columns: number;
  /** With ANSI colours: the line in cyan, days off and edges dim. */
  readonly colour: boolean;
  /** Without it, ASCII only. Default true. */
  readonly unicode?: boolean;
}

const LABEL_WIDTH = 9;
const LEFT = LABEL_WIDTH + 2;
const WIDEST = 80;
const NARROWEST_FIELD = 8;
/** A week is 5.7 units, and eleven columns or six. */
const FINE_COLUMNS_A_UNIT = 11 / 5.7;
const COARSE_COLUMNS_A_UNIT = 6 / 5.7;

/** Rows of a sixteenth, from 13/16 to 3/16. */
const TOP_ROW = 13;
const BOTTOM_ROW = 3;
const UPPER_EDGE_ROW = 12;
const MIDDLE_ROW = 8;
const LOWER_EDGE_ROW = 4;

const ZONE_ROWS: Readonly<Record<number, string>> = {
  13: words.zoneWords.pressing,
  11: words.zoneWords.wait,
  6: words.zoneWords.yourTurn,
  3: words.zoneWords.fading,
};

/**
 * The fine line in thirteen lines of text without trailing blanks: today, eleven rows of closeness by sixteenths, Mondays.
 * A column shows the line at its middle; what lies above or below the rows is drawn on the outermost.
 */
export function drawTerminal(model: PictureModel, options: TerminalOptions): readonly string[] {
  const most = Math.max(NARROWEST_FIELD, Math.min(options.columns, WIDEST) - LEFT);
  const columns = columnsOf(model, most);
  const palette = paletteOf(options.unicode !== false);
  const cells = rowsOfField(model, columns, palette);
  const rows = cells.map((row, i) => ({ label: ZONE_ROWS[TOP_ROW - i] ?? "", cells: row }));
  const now = columns.findIndex((column) => isNow(column, model));
  return [
    nowLine(now, columns.length),
    ...rows.map(({ label, cells: row }) => paintLine(label.padStart(LABEL_WIDTH), row, options.colour)),
    mondaysLine(columns, LEFT + most),
  ];
}

/** All rounds at two columns a day, or the last one so, or as much as one column a day has room for. */
function columnsOf(model: PictureModel, most: number): readonly TerminalColumn[] {
  const fine = withoutRestAtEnd(rangeOf(model, most / FINE_COLUMNS_A_UNIT), model);
  const columns = terminalColumns(fine, most, model.calendar);
  if (columns.filter((column) => column.day === columns[0]?.day).length > 1) return columns;
  return terminalColumns(withoutRestAtEnd(rangeOf(model, most / COARSE_COLUMNS_A_UNIT), model), most, model.calendar);
}

function withoutRestAtEnd({ from, to }: DayRange, { calendar }: PictureModel): DayRange {
  return { from, to: calendar.prev(to) };
}

function isNow(column: TerminalColumn, { line }: PictureModel): boolean {
  return column.from <= line.asOf && line.asOf < column.to;
}

/** The word stands over its column, as far as the field's edges allow. */
function nowLine(now: number, width: number): string {
  if (now < 0) return "";
  const half = Math.floor(words.today.length / 2);
  const start = Math.max(0, Math.min(LEFT + now - half, LEFT + width - words.today.length));
  return " ".repeat(start) + words.today;
}

function rowsOfField(
  model: PictureModel,
  columns: readonly TerminalColumn[],
  palette: Palette,
): readonly (readonly Cell[])[] {
  const line = wholeLine(model.line);
  const drawn = columns.map((column) => drawColumn(column, line, model, palette));
  return Array.from({ length: TOP_ROW - BOTTOM_ROW + 1 }, (_, i) => drawn.map((cells) => cells[i]!));
}

/** One column from top to bottom. */
function drawColumn(column: TerminalColumn, line: Line, model: PictureModel, palette: Palette): readonly Cell[] {
  const isToday = isNow(column, model);
  const lineRow = lineRowOf(column, line, model, isToday);
  return Array.from({ length: TOP_ROW - BOTTOM_ROW + 1 }, (_, i) => {
    const row = TOP_ROW - i;
    if (row === lineRow && isToday) return { text: palette.now, tone: "line" };
    if (column.isRest) return { text: palette.rest, tone: "dim" };
    if (row === lineRow) return { text: column.to <= model.line.asOf ? palette.past : palette.ahead, tone: "line" };
    return groundOf(row, column, model, palette);
  });
}

function lineRowOf(
  column: TerminalColumn,
  line: Line,
  { line: { asOf }, calendar }: PictureModel,
  isToday: boolean,
): number | null {
  const y = closenessAt(line, isToday ? asOf : middleOf(column, line), calendar);
  return y === null ? null : Math.min(TOP_ROW, Math.max(BOTTOM_ROW, nearestRow(y)));
}

/** Half way between two rows is the one farther from the middle: it never looks nearer to it than it is. */
function nearestRow(y: number): number {
  const rows = y * 16 - MIDDLE_ROW;
  return MIDDLE_ROW + Math.sign(rows) * Math.floor(Math.abs(rows) + 0.5 + 1e-9);
}

/** The middle of a column, or the line's first moment where it begins only after that. */
function middleOf({ from, to }: TerminalColumn, line: Line): number {
  const middle = (from + to) / 2;
  const first = line[0]?.at ?? middle;
  return first > middle && first < to ? first : middle;
}

function groundOf(row: number, column: TerminalColumn, { line }: PictureModel, palette: Palette): Cell {
  if (row === UPPER_EDGE_ROW || row === LOWER_EDGE_ROW) return { text: palette.edge, tone: "dim" };
  if (row === MIDDLE_ROW) return { text: palette.middle, tone: "dim" };
  const gate =
    row < MIDDLE_ROW && row > LOWER_EDGE_ROW ? line.gates.findLast((one) => isWithin(column, one)) : undefined;
  return gate === undefined
    ? { text: " ", tone: "plain" }
    : { text: palette.gate[gate.kind], tone: gate.kind === "next" ? "plain" : "dim" };
}

function isWithin(column: TerminalColumn, { window }: Gate): boolean {
  return window.opens < column.to && column.from < window.due;
}

/** Mondays, or the first business day after one, where the word before it leaves room. */
function mondaysLine(columns: readonly TerminalColumn[], width: number): string {
  let line = "";
  let shown = (columns[0]?.day ?? 0) - 1;
  columns.forEach((column, i) => {
    if (column.isRest) return;
    const next = columns.slice(i + 1).find((one) => !one.isRest)?.day ?? column.day + 1;
    const monday = mondayAfter(shown);
    shown = Math.max(next - 1, column.day);
    if (monday > shown) return;
    const word = words.shortDate(Math.max(monday, column.day));
    const isClear = line === "" || line.length < LEFT + i;
    if (isClear && LEFT + i + word.length <= width) line = line.padEnd(LEFT + i) + word;
  });
  return line;
}

/** The first Monday strictly after a date. */
function mondayAfter(day: Day): Day {
  return day + 8 - weekdayOf(day);
}
