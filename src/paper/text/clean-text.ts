/** Longer than any page holds at the smallest size; what is behind is never looked at. */
const MAX_CHARACTERS = 20_000;

const LINE_BREAKS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
/** Controls, and what turns the direction of other people's text around. Joiners stay: scripts need them. */
const UNPRINTABLE =
  /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** More marks on one letter than any language writes. */
const TOWERS_OF_MARKS = /(\p{M}{8})\p{M}+/gu;

/** The lines of a text as given, each fit to print: no controls, no turned directions, single spaces. Empty lines stay. */
export function cleanLines(text: string): readonly string[] {
  return text.slice(0, MAX_CHARACTERS).split(LINE_BREAKS).map(cleanCharacters);
}

/** The text as one line, fit to print. */
export function cleanLine(text: string): string {
  return cleanLines(text).filter(isPrinted).join(" ");
}

/** The lines that hold something. */
export function cleanFilledLines(text: string): readonly string[] {
  return cleanLines(text).filter(isPrinted);
}

function cleanCharacters(line: string): string {
  return line
    .toWellFormed()
    .normalize("NFC")
    .replaceAll("\t", " ")
    .replace(UNPRINTABLE, "")
    .replace(TOWERS_OF_MARKS, "$1")
    .replace(/\s+/gu, " ")
    .trim();
}

function isPrinted(line: string): boolean {
  return line !== "";
}
