import type { Gate } from "../engine/fine-line/index.ts";

/** One character of the field, and how it stands out. */
export interface Cell {
  readonly text: string;
  readonly tone: "line" | "dim" | "plain";
}

/** The characters that a picture is set in. */
export interface Palette {
  readonly now: string;
  readonly past: string;
  readonly ahead: string;
  readonly rest: string;
  readonly edge: string;
  readonly middle: string;
  readonly gate: Readonly<Record<Gate["kind"], string>>;
}

const UNICODE: Palette = {
  now: "◉",
  past: "━",
  ahead: "╍",
  rest: "░",
  edge: "─",
  middle: "┄",
  gate: { past: "·", next: "▒", projected: "∙", withheld: "╱" },
};

const ASCII: Palette = {
  now: "O",
  past: "=",
  ahead: "~",
  rest: ":",
  edge: "-",
  middle: "_",
  gate: { past: ".", next: "#", projected: "'", withheld: "/" },
};

export function paletteOf(unicode: boolean): Palette {
  return unicode ? UNICODE : ASCII;
}

const SEQUENCES: Readonly<Record<Cell["tone"], readonly [string, string]>> = {
  line: ["\u001b[36m", "\u001b[39m"],
  dim: ["\u001b[2m", "\u001b[22m"],
  plain: ["", ""],
};

/** A label and its row of cells as a line of text; blanks at its end are left out. */
export function paintLine(label: string, cells: readonly Cell[], colour: boolean): string {
  const last = cells.findLastIndex((cell) => cell.text !== " ");
  const kept = cells.slice(0, last + 1);
  if (!colour) return `${label}  ${kept.map((cell) => cell.text).join("")}`.trimEnd();
  let line = label.trim() === "" ? label : `${SEQUENCES.dim[0]}${label}${SEQUENCES.dim[1]}`;
  line += "  ";
  kept.forEach((cell, i) => {
    const [starts, ends] = SEQUENCES[cell.tone];
    if (cell.tone !== kept[i - 1]?.tone) line += starts;
    line += cell.text;
    if (cell.tone !== kept[i + 1]?.tone) line += ends;
  });
  return line;
}
