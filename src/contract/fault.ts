/**
 * One thing that is wrong with a value from outside: where, what was expected there, and what was found (as JSON, cut short).
 * An empty `place` is the whole value.
 */
export interface Fault {
  readonly place: string;
  readonly expected: string;
  readonly got?: string;
}

const GOT_LENGTH = 60;
const GOT_DEPTH = 4;

/** Control and format characters, line separators and unpaired surrogates: whatever could break a line or turn it around. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A fault as one line of text, led by the name of its source where one is given:
 * `case.json: facts[3].at: expected a date such as 2026-11-16, got "tomorrow"`.
 * Whatever could break the line or reorder it on a terminal is written as `\u…`.
 */
export function describeFault(fault: Fault, source?: string): string {
  const found = fault.got === undefined ? "" : `, got ${fault.got}`;
  const places = [source, fault.place].filter((part) => part !== undefined && part !== "");
  return escapeUnprintable([...places, `expected ${fault.expected}${found}`].join(": "));
}

/** A fault about a value that was found at a place. */
export function faultAt(place: string, expected: string, value: unknown): Fault {
  return { place, expected, got: quote(value) };
}

/** The place of a key below a place: `facts[3].at`, or `topics["a.b"]` where the key is not a plain word. */
export function placeOfKey(place: string, key: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_-]{0,63}$/.test(key)) return `${place}[${quote(key)}]`;
  return place === "" ? key : `${place}.${key}`;
}

/** The place of an entry of a list, counted from 0. */
export function placeOfIndex(place: string, index: number): string {
  return `${place}[${index}]`;
}

/** A value as JSON on one line, cut to about sixty characters in bounded time, however long or deep the value is. */
export function quote(value: unknown): string {
  return escapeUnprintable(write(value, GOT_LENGTH, GOT_DEPTH));
}

function escapeUnprintable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    const code = character.codePointAt(0)!;
    return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}

function write(value: unknown, room: number, depth: number): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return writeString(value, room);
  if (typeof value === "bigint" || typeof value === "symbol") return `a ${typeof value}`;
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return writeList(value, room, depth);
  return writeObject(value, room, depth);
}

function writeString(text: string, room: number): string {
  const length = Math.max(8, room - 3);
  return text.length <= length ? JSON.stringify(text) : `${JSON.stringify(cut(text, length)).slice(0, -1)}…"`;
}

/** The text's first characters, never half a surrogate pair more. */
function cut(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

function writeList(list: readonly unknown[], room: number, depth: number): string {
  if (depth === 0 && list.length > 0) return "[…]";
  let written = "[";
  for (let index = 0; index < list.length; index += 1) {
    if (index > 0) written += ",";
    if (written.length > room - 8) return `${written}…]`;
    written += write(list[index], room - written.length, depth - 1);
  }
  return `${written}]`;
}

function writeObject(object: object, room: number, depth: number): string {
  let written = "{";
  for (const key in object) {
    if (depth === 0) return "{…}";
    if (written.length > 1) written += ",";
    if (written.length > room - 12) return `${written}…}`;
    written += `${writeString(key, room - written.length)}:`;
    written += write((object as Record<string, unknown>)[key], room - written.length, depth - 1);
  }
  return `${written}}`;
}
