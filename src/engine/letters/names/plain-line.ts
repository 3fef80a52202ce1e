const SPACE = 32;
const LAST_ASCII = 126;
const OPENING_BRACKET = 91;
const CLOSING_BRACKET = 93;

/** Characters that end a line, turn the direction of a text, are not seen, or mark places inside a letter being made. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ue000-\ue00f\u{e0000}-\u{e007f}]+/gu;

/**
 * What somebody typed as one line of characters that can be seen: no line breaks, controls or turns of direction, single
 * spaces, round brackets for square ones (which mark what a letter still lacks), at most `most` characters, cut at a word.
 */
export function plainLine(text: string, most: number): string {
  if (text.length <= most && isPlain(text)) return text;
  // Longer texts are looked at no further than is needed to know that they are longer.
  const line = text
    .slice(0, most * 4)
    .normalize("NFC")
    .replace(UNSEEN, " ")
    .replaceAll("[", "(")
    .replaceAll("]", ")")
    .replace(/\s+/gu, " ")
    .trim();
  return line.length <= most ? line : cut(line, most);
}

/** One line of visible ASCII with single spaces, none at either end. */
function isPlain(text: string): boolean {
  let before = SPACE;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < SPACE || code > LAST_ASCII || code === OPENING_BRACKET || code === CLOSING_BRACKET) return false;
    if (code === SPACE && before === SPACE) return false;
    before = code;
  }
  return before !== SPACE || text === "";
}

/** How far back a word's end is looked for. */
const LONGEST_PART = 24;

function cut(line: string, most: number): string {
  const space = line.lastIndexOf(" ", most - 1);
  const end = space > Math.max(0, most - LONGEST_PART) ? space : most - 1;
  const whole = isHighSurrogate(line.charCodeAt(end - 1)) ? end - 1 : end;
  return `${line.slice(0, whole)}…`;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
