import type { Fault } from "./fault.ts";
import { findJsonFaults } from "./json-scanner.ts";
import { error, ok, type Result } from "./result.ts";

/** The part of the platform's decoder that is needed here; this layer is compiled without the platform's types. */
declare const TextDecoder: new (
  label: "utf-8",
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

const BYTE_ORDER_MARK = 0xfeff;

/**
 * A JSON document from a file's bytes, or what is wrong with it: broken UTF-8 (with the byte's place, counted from 0),
 * nothing there, a mistake of syntax (with line and column, counted from 1), the same key twice in one object,
 * or objects and lists more than 64 deep. A byte order mark is passed over.
 * Lone surrogates are let through: they are a fault of the string that holds them.
 */
export function parseJsonText(bytes: Uint8Array): Result<unknown, readonly Fault[]> {
  const text = decode(bytes);
  if (typeof text !== "string") return error([text]);
  const faults = findJsonFaults(withoutMark(text));
  return faults.length === 0 ? ok(JSON.parse(withoutMark(text))) : error(faults);
}

/**
 * The same for one line of many, at the price of `JSON.parse`: a key that stands twice in an object is not noticed,
 * the last one counts; and depth is left to those who read the value, who all go down a known number of levels.
 */
export function parseJsonLine(line: string | Uint8Array): Result<unknown, readonly Fault[]> {
  const text = typeof line === "string" ? line : decode(line);
  if (typeof text !== "string") return error([text]);
  try {
    return ok(JSON.parse(withoutMark(text)));
  } catch {
    return error(findJsonFaults(withoutMark(text)));
  }
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}

const decoder = new TextDecoder("utf-8", { fatal: true });

function decode(bytes: Uint8Array): string | Fault {
  try {
    return decoder.decode(bytes);
  } catch {
    const offset = findBrokenByte(bytes);
    return { place: `byte ${offset}`, expected: "text in UTF-8", got: `0x${(bytes[offset] ?? 0).toString(16)}` };
  }
}

/** Where the first sequence of bytes begins that is no UTF-8 (RFC 3629). */
function findBrokenByte(bytes: Uint8Array): number {
  let offset = 0;
  while (offset < bytes.length) {
    const length = sequenceLength(bytes, offset);
    if (length === 0) return offset;
    offset += length;
  }
  return offset;
}

/** The number of bytes of the character that begins here; 0 where none does. */
function sequenceLength(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset]!;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[offset + next] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  const second = bytes[offset + 1] ?? 0;
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const beyond = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return overlong || beyond ? 0 : length;
}
