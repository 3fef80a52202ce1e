/** RFC 5545, 3.1: no line has more octets than this, its line end left aside. */
const MOST_OCTETS = 75;
const FOLD = "\r\n ";

/** Nothing in it is to be escaped or left out. */
const PLAIN = /^[ -+\--:<-[\]-~]*$/;
/** Nothing in it is to be left out. */
const PRINTABLE = /^[ -~\t]*$/;
/** All but tabs may stand in no text (RFC 5545, 3.1). */
const CONTROL = /(?!\t)\p{Cc}/gu;

/** A text as the value of a property (RFC 5545, 3.3.11). Control characters but line breaks are left out, as is half a pair. */
export function escapeText(text: string): string {
  if (PLAIN.test(text)) return text;
  const escaped = text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|[\n\r]/g, "\\n");
  return PRINTABLE.test(escaped) ? escaped : escaped.toWellFormed().replace(CONTROL, "");
}

/** A content line folded so that no part of it is longer than 75 octets, and none ends within a character. */
export function foldLine(line: string): string {
  // A character has three octets at most for each of its units.
  if (line.length * 3 <= MOST_OCTETS) return line;
  const octets = Buffer.byteLength(line);
  if (octets <= MOST_OCTETS) return line;
  return octets === line.length ? foldAscii(line) : foldUnicode(line);
}

function foldAscii(line: string): string {
  let folded = line.slice(0, MOST_OCTETS);
  // The space that a continuation begins with counts.
  for (let at = MOST_OCTETS; at < line.length; at += MOST_OCTETS - 1) {
    folded += FOLD + line.slice(at, at + MOST_OCTETS - 1);
  }
  return folded;
}

function foldUnicode(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > MOST_OCTETS) {
      folded += FOLD;
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
