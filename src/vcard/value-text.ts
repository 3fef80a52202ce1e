import type { ContentLine } from "./content-line.ts";

/** The text that a property's bytes stand for, by its encoding and its character set; UTF-8 unless it says or shows otherwise. */
export function decodeValue({ value, parameters }: ContentLine): string {
  const encoding = parameters.get("ENCODING")?.[0]?.toUpperCase();
  const bytes = encoding === "QUOTED-PRINTABLE" ? fromQuotedPrintable(value) : toBytes(value);
  return decodeBytes(bytes, parameters.get("CHARSET")?.[0]);
}

/** Text of bytes that a character each stands for. */
export function decodeLatin(text: string): string {
  return decodeBytes(toBytes(text), undefined);
}

function decodeBytes(bytes: Uint8Array, charset: string | undefined): string {
  try {
    return new TextDecoder(charset ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    // An unknown name, or bytes that do not fit it: the set that fits any bytes.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** RFC 2045, 6.7; what is no code stands for itself. */
function fromQuotedPrintable(text: string): Uint8Array {
  return toBytes(text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
}

/** The parts of a structured value such as `Kim;Dana;;;`, each unescaped. */
export function splitValue(text: string): readonly string[] {
  return splitUnescaped(text).map(unescapeText);
}

function splitUnescaped(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === ";") {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** A value without its backslashes (RFC 6350, 3.4), a line break for each `\n`. */
export function unescapeText(text: string): string {
  return text.replace(/\\([\s\S])/g, (_, character: string) =>
    character === "n" || character === "N" ? "\n" : character,
  );
}

/** A value as a card holds it. */
export function escapeText(text: string): string {
  return text.replace(/[\\,;]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
}

/** A parameter's value between quotation marks (RFC 6868). */
export function escapeParameter(text: string): string {
  return `"${text
    .replaceAll("^", "^^")
    .replace(/\r\n?|\n/g, "^n")
    .replaceAll('"', "^'")}"`;
}

export function unescapeParameter(text: string): string {
  return text.replace(/\^([n^'])|\\n/gi, (whole, code?: string) => {
    if (code === undefined || code === "n" || code === "N") return "\n";
    return code === "'" ? '"' : whole.slice(1);
  });
}
