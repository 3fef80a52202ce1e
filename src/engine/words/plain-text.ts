const SPACE = 32;
const FULL_STOP = 46;

/**
 * What a person typed, fit to stand inside a sentence: one line, single spaces, no full stop at its end,
 * at most `most` characters (cut at a word where one ends near).
 */
export function quotable(text: string, most: number): string {
  if (text.length <= most && isPlain(text) && text.charCodeAt(text.length - 1) !== FULL_STOP) return text;
  const line = oneLine(text, most);
  return line.length <= most ? withoutFullStop(line) : cut(line, most);
}

/** What a person is called, fit to stand inside a sentence: as `quotable`, but a name may end in a full stop. */
export function quotableName(name: string, most: number): string {
  if (name.length <= most && isPlain(name)) return name;
  const line = oneLine(name, most);
  const short = line.length <= most ? line : cut(line, most);
  // A name read from right to left is set apart, so that it does not turn the words around it.
  return hasRightToLeft(short) ? `\u2068${short}\u2069` : short;
}

/** One line of printable characters with single spaces, none at either end, and nothing that runs from right to left. */
function isPlain(text: string): boolean {
  let before = SPACE;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < SPACE || (code === SPACE && before === SPACE) || code >= 0x590) return false;
    before = code;
  }
  return before !== SPACE;
}

/** Longer texts are looked at no further than is needed to know that they are longer. */
function oneLine(text: string, most: number): string {
  return text
    .slice(0, most * 4)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

function withoutFullStop(text: string): string {
  return text.endsWith(".") && !text.endsWith("..") ? text.slice(0, -1) : text;
}

/** How far back a word's end is looked for. */
const LONGEST_PART = 16;

function cut(text: string, most: number): string {
  const space = text.lastIndexOf(" ", most - 1);
  const hard = isHighSurrogate(text.charCodeAt(most - 2)) ? most - 2 : most - 1;
  return `${text.slice(0, space > Math.max(0, most - LONGEST_PART) ? space : hard)}…`;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function hasRightToLeft(text: string): boolean {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text);
}
