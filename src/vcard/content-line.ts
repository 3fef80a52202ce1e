/** A property of a card: its name in upper case without its group, its parameters by names in upper case, its value as bytes. */
export interface ContentLine {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly name: string;
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  /** A character a byte: what they stand for is said by the parameters. */
  readonly value: string;
}

const LONGEST_HEAD = 2_000;

/**
 * The properties of a text of bytes, a character a byte. Lines that were folded are joined first (RFC 6350, 3.2), which older
 * programs did in the middle of a character, and so are the soft breaks of quoted-printable (vCard 2.1). Lines that are no property give nothing.
 */
export function* contentLines(text: string): Generator<ContentLine> {
  const physical = text.split(/\r\n|\n|\r/);
  for (let at = 0; at < physical.length; ) {
    const begins = at;
    const pieces = [physical[at]!];
    const isQuoted = /quoted-printable/i.test(pieces[0]!.slice(0, LONGEST_HEAD).split(":", 1)[0]!);
    for (at += 1; at < physical.length; at += 1) {
      const [last, next] = [pieces.at(-1)!, physical[at]!];
      if (isQuoted && last.endsWith("=")) pieces.splice(-1, 1, last.slice(0, -1), next);
      else if (/^[ \t]/.test(next)) pieces.push(next.slice(1));
      else break;
    }
    const parsed = parseLine(pieces.join(""), begins + 1);
    if (parsed !== undefined) yield parsed;
  }
}

function parseLine(text: string, line: number): ContentLine | undefined {
  const end = endOfHead(text);
  if (end === undefined) return undefined;
  const [first = "", ...parameters] = splitOutsideQuotes(text.slice(0, end), ";");
  const name = first
    .slice(first.lastIndexOf(".") + 1)
    .trim()
    .toUpperCase();
  if (!/^[A-Z0-9-]+$/.test(name)) return undefined;
  return { line, name, parameters: parseParameters(parameters), value: text.slice(end + 1) };
}

/** The colon that ends name and parameters: the first that stands in no quotation marks. */
function endOfHead(text: string): number | undefined {
  let isQuoted = false;
  for (let at = 0; at < Math.min(text.length, LONGEST_HEAD); at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    if (text[at] === ":" && !isQuoted) return at;
  }
  return undefined;
}

/** Those without a name are types or encodings, as vCard 2.1 writes them. */
function parseParameters(parts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const part of parts) {
    const equals = part.indexOf("=");
    const bare = /^(?:quoted-printable|base64|8bit|7bit)$/i.test(part.trim()) ? "ENCODING" : "TYPE";
    const name = equals < 0 ? bare : part.slice(0, equals).trim().toUpperCase();
    const values = splitOutsideQuotes(part.slice(equals + 1), ",").map((value) => value.trim().replace(/^"|"$/g, ""));
    found.getOrInsertComputed(name, () => []).push(...values);
  }
  return found;
}

function splitOutsideQuotes(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let [start, isQuoted] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    if (text[at] !== separator || isQuoted) continue;
    parts.push(text.slice(start, at));
    start = at + 1;
  }
  return [...parts, text.slice(start)];
}
