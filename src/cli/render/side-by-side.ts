import { BLANK, type PageLine, type Span, span, type Tone } from "./page.ts";
import { displayWidth, fitText, padText } from "./plain-text.ts";

/** What stands beside one another: a column a head, a row of cells of one or more lines each. */
export interface SideBySide {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly (readonly string[])[] }[];
  readonly columns: number;
}

const GAP = 2;
const INDENT = 2;
const WIDEST_NAME = 12;
const WIDEST_CELL = 9;

/** As many columns beside one another as there is room for; the others follow below. */
export function renderSideBySide({ heads, rows, columns }: SideBySide): readonly PageLine[] {
  const nameWidth = Math.min(WIDEST_NAME, Math.max(...rows.map(({ name }) => displayWidth(name))));
  const room = columns - INDENT - nameWidth;
  const most = Math.max(1, Math.floor(room / (WIDEST_CELL + GAP)));
  const perBlock = Math.ceil(heads.length / Math.ceil(heads.length / most));
  const blocks: PageLine[] = [];
  for (let from = 0; from < heads.length; from += perBlock) {
    const part = {
      heads: heads.slice(from, from + perBlock),
      rows: rows.map(({ name, cells }) => ({ name, cells: cells.slice(from, from + perBlock) })),
    };
    blocks.push(...(from === 0 ? [] : [BLANK]), ...renderBlock(part, nameWidth));
  }
  return blocks;
}

function renderBlock({ heads, rows }: Omit<SideBySide, "columns">, nameWidth: number): readonly PageLine[] {
  return [
    ...cellLines("", heads.map(headLines), { nameWidth, tone: "strong" }),
    ...rows.flatMap(({ name, cells }) => cellLines(name, cells, { nameWidth, tone: "plain" })),
  ];
}

/** An id broken at its hyphens where it is wider than a column. */
function headLines(id: string): readonly string[] {
  const lines: string[] = [];
  for (const part of id.split(/(?<=-)/)) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(last + part) <= WIDEST_CELL) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines;
}

function cellLines(
  name: string,
  cells: readonly (readonly string[])[],
  { nameWidth, tone }: { readonly nameWidth: number; readonly tone: Tone },
): readonly PageLine[] {
  const height = Math.max(1, ...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, i): readonly Span[] => [
    span(" ".repeat(INDENT)),
    span(padText(fitText(i === 0 ? name : "", nameWidth), nameWidth), "quiet"),
    ...cells.map((cell) => span(" ".repeat(GAP) + padText(fitText(cell[i] ?? "", WIDEST_CELL), WIDEST_CELL), tone)),
  ]);
}
