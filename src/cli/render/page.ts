import type { Terminal } from "../command.ts";
import { cleanText, displayWidth, fitText, wrapText } from "./plain-text.ts";

/** What a piece of text is for; colour follows from it, and says nothing that the words do not. */
export type Tone = "plain" | "strong" | "quiet" | "accent" | "late";

export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

/** A line of a page, from left to right. */
export type PageLine = readonly Span[];

/** A text's piece of a line, made safe for a terminal. */
export function span(text: string, tone: Tone = "plain"): Span {
  return { text: cleanText(text), tone };
}

/** A line of one piece. */
export function line(text: string, tone: Tone = "plain"): PageLine {
  return [span(text, tone)];
}

export const BLANK: PageLine = [];

/** A text in as many lines as it needs, all but the first moved in by `hanging` columns more than `indent`. */
export function paragraph(
  text: string,
  columns: number,
  {
    tone = "plain",
    indent = 0,
    hanging = 0,
  }: { readonly tone?: Tone; readonly indent?: number; readonly hanging?: number } = {},
): readonly PageLine[] {
  const width = columns - indent - hanging;
  return wrapText(cleanText(text), Math.max(width, 8)).map((part, i) => [
    { text: " ".repeat(indent + (i === 0 ? 0 : hanging)), tone: "plain" },
    { text: part, tone },
  ]);
}

/** A line after a bullet, wrapped beside it. */
export function bullet(mark: string, text: string, columns: number, indent = 2): readonly PageLine[] {
  const lead = " ".repeat(indent);
  const width = Math.max(columns - indent - 2, 8);
  return wrapText(cleanText(text), width).map((part, i) => [
    { text: `${lead}${i === 0 ? mark : " "} `, tone: "quiet" },
    { text: part, tone: "plain" },
  ]);
}

/** A part of a page under its name; nothing where it is empty. */
export function section(title: string, lines: readonly PageLine[]): readonly PageLine[] {
  return lines.length === 0 ? [] : [BLANK, line(title, "strong"), ...lines];
}

/** How many columns a line takes. */
export function lineWidth(pieces: PageLine): number {
  return pieces.reduce((sum, { text }) => sum + displayWidth(text), 0);
}

/** A line cut to a width, with an ellipsis where something is left out. */
function fitLine(pieces: PageLine, columns: number): PageLine {
  const kept: Span[] = [];
  let left = columns;
  for (const piece of pieces) {
    const width = displayWidth(piece.text);
    if (width > left) return left < 1 ? withEllipsis(kept) : [...kept, { ...piece, text: fitText(piece.text, left) }];
    kept.push(piece);
    left -= width;
  }
  return kept;
}

/** What follows a full line had no room: its last piece says so. */
function withEllipsis(kept: readonly Span[]): PageLine {
  const last = kept.at(-1);
  if (last === undefined) return [];
  return [...kept.slice(0, -1), { ...last, text: fitText(`${last.text}…`, displayWidth(last.text)) }];
}

const SEQUENCES: Readonly<Record<Tone, readonly [string, string]>> = {
  plain: ["", ""],
  strong: ["\u001b[1m", "\u001b[22m"],
  quiet: ["\u001b[2m", "\u001b[22m"],
  accent: ["\u001b[36m", "\u001b[39m"],
  late: ["\u001b[33m", "\u001b[39m"],
};

/** The text of a page: no line is wider than the terminal, blanks at their ends are left out. */
export function paintPage(
  lines: readonly PageLine[],
  { columns, colour }: Pick<Terminal, "columns" | "colour">,
): string {
  return lines.map((pieces) => `${paintLine(trimLine(fitLine(pieces, columns)), colour)}\n`).join("");
}

function trimLine(pieces: PageLine): PageLine {
  const last = pieces.findLastIndex(({ text }) => text.trimEnd() !== "");
  return pieces.slice(0, last + 1).map((piece, i) => (i === last ? { ...piece, text: piece.text.trimEnd() } : piece));
}

function paintLine(pieces: PageLine, colour: boolean): string {
  if (!colour) return pieces.map(({ text }) => text).join("");
  return pieces
    .map(({ text, tone }) => (text.trim() === "" ? text : `${SEQUENCES[tone][0]}${text}${SEQUENCES[tone][1]}`))
    .join("");
}
