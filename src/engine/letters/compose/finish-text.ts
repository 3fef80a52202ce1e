import type { Gap } from "../letter.ts";
import { BREAK, GAP_CLOSES, GAP_OPENS } from "../templates/index.ts";

/** A letter's text with the places that only the writer can fill. */
export interface FinishedText {
  readonly text: string;
  readonly gaps: readonly Gap[];
}

/** Puts a filled template in order: lines of a paragraph are joined, lists keep theirs, an empty line divides paragraphs. */
export function finishText(raw: string): FinishedText {
  const paragraphs = raw
    .split(/\n[ \t]*\n/)
    .map(joinLines)
    .filter((paragraph) => paragraph !== "");
  return markGaps(paragraphs.join("\n\n"));
}

/** A subject in one line. */
export function finishSubject(raw: string): string {
  return markGaps(joinLines(raw).replaceAll("\n", " ")).text;
}

function joinLines(paragraph: string): string {
  return paragraph
    .replace(/\n[ \t]*- /g, `${BREAK}- `)
    .replace(/[ \t\n]+/g, " ")
    .replace(/ ?\ue002 ?/g, "\n")
    .replace(/([?!…])\./g, "$1")
    .trim();
}

function markGaps(marked: string): FinishedText {
  if (!marked.includes(GAP_OPENS)) return { text: marked, gaps: [] };
  const gaps: Gap[] = [];
  let text = "";
  for (const part of marked.split(GAP_OPENS)) {
    const end = part.indexOf(GAP_CLOSES);
    if (end === -1) {
      text += part;
      continue;
    }
    const start = text.length;
    const words = part.slice(0, end).trim();
    text += `[${words}]`;
    gaps.push({ text: words, start, end: text.length });
    text += part.slice(end + GAP_CLOSES.length);
  }
  return { text, gaps };
}

const WORD = /[\p{L}\p{N}][^\s]*/gu;

/** How many words a text has; greeting, signature and gaps count like the rest. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
