import { stripVTControlCharacters } from "node:util";
import fastStringWidth from "fast-string-width";

/** Marks that set a name apart from the direction of the words around it; they take no room. */
const ISOLATES = /[\u2066-\u2069]/g;

/**
 * A text that a terminal may be given: what people typed cannot move its cursor, colour it or turn its words around.
 * Escape sequences go, other control characters and line ends become one space.
 */
export function cleanText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return stripVTControlCharacters(text)
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066\u2067\u061c\ufeff]/g, "");
}

/** How many columns a clean text takes. */
export function displayWidth(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : fastStringWidth(text.replace(ISOLATES, ""));
}

/** The text in at most `width` columns, with an ellipsis where something is left out. */
export function fitText(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  let used = 1;
  for (const { segment } of graphemesOf(text.slice(0, width * 32))) {
    const wide = displayWidth(segment);
    if (used + wide > width) break;
    kept += segment;
    used += wide;
  }
  return width < 1 ? "" : `${closeIsolates(kept.trimEnd())}…`;
}

let segmenter: Intl.Segmenter | undefined;

/** What a person takes for one character. Plain text has one a code; a segmenter costs as much to make as a whole short command. */
function graphemesOf(text: string): Iterable<{ readonly segment: string }> {
  if (/^[\x20-\x7e]*$/.test(text)) return Array.from(text, (segment) => ({ segment }));
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
}

function closeIsolates(text: string): string {
  return text.lastIndexOf("\u2068") > text.lastIndexOf("\u2069") ? `${text}\u2069` : text;
}

/** The text filled up with blanks to `width` columns. */
export function padText(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** The text in lines of at most `width` columns, broken between words; a longer word is broken where it must be. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").filter((one) => one !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) line = longer;
    else {
      if (line !== "") lines.push(line);
      const pieces = breakWord(word, width);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1)!;
    }
  }
  return line === "" ? lines : [...lines, line];
}

function breakWord(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return [word];
  const pieces = [""];
  for (const { segment } of graphemesOf(word)) {
    const longer = pieces.at(-1)! + segment;
    if (displayWidth(longer) <= width || pieces.at(-1) === "") pieces[pieces.length - 1] = longer;
    else pieces.push(segment);
  }
  return pieces;
}
