import { type PageLine, type Span, span } from "./page.ts";
import { displayWidth, fitText, padText, wrapText } from "./plain-text.ts";

interface TableColumn {
  /** As narrow as it may become; by default it is never narrowed. */
  readonly least?: number;
}

export interface TableOptions {
  readonly columns: number;
  readonly indent?: number;
  readonly gap?: number;
  /** A column without an entry is never narrowed. */
  readonly shape?: readonly TableColumn[];
}

/** Rows of cells one under the other; where they are too wide, the widest column that may be is narrowed first. */
export function layoutTable(
  rows: readonly (readonly Span[])[],
  { columns, indent = 2, gap = 2, shape = [] }: TableOptions,
): readonly PageLine[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const natural = Array.from({ length: count }, (_, i) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[i]?.text ?? ""))),
  );
  const widths = narrowed(natural, shape, columns - indent - gap * Math.max(0, count - 1));
  return rows.map((row) => [
    span(" ".repeat(indent)),
    ...row.flatMap((cell, i) => {
      const text = padText(fitText(cell.text, widths[i]!), widths[i]! + (i === count - 1 ? 0 : gap));
      return [{ ...cell, text }];
    }),
  ]);
}

function narrowed(natural: readonly number[], shape: readonly TableColumn[], room: number): readonly number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const spare = widths.map((width, i) => width - (shape[i]?.least ?? width));
    const most = Math.max(...spare);
    if (most <= 0) break;
    const widest = spare.indexOf(most);
    widths[widest] = widths[widest]! - 1;
    excess--;
  }
  return widths;
}

/** Texts wrapped beside their labels, which stand one under the other. */
export function layoutLabelled(
  rows: readonly (readonly [label: Span, text: Span])[],
  { columns, indent = 2, gap = 2 }: Pick<TableOptions, "columns" | "indent" | "gap">,
): readonly PageLine[] {
  const widest = Math.max(0, ...rows.map(([label]) => displayWidth(label.text)));
  const width = Math.min(widest, Math.floor(columns / 2));
  const room = Math.max(8, columns - indent - width - gap);
  const blank = span(" ".repeat(indent + width + gap));
  return rows.flatMap(([label, text]) =>
    wrapText(text.text, room).map((part, i) => [
      ...(i === 0
        ? [span(" ".repeat(indent)), { ...label, text: padText(fitText(label.text, width), width + gap) }]
        : [blank]),
      { ...text, text: part },
    ]),
  );
}
