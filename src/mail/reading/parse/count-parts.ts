import { latinText } from "../../latin-text.ts";
import { LIMITS } from "./limits.ts";

const LINE_FEED = 10;
const DASH = 45;

/** `boundary=` with its value, quoted or not; a boundary has at most 70 characters (RFC 2046, section 5.1.1). */
const BOUNDARY = /\bboundary\s{0,8}=\s{0,8}(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/gi;

/**
 * How many parts a message has at most, counted without taking it apart: the lines that begin a part of one of its
 * boundaries. Counting ends soon after the limit.
 */
export function countParts(bytes: Uint8Array): number {
  if (dashedLines(bytes, LIMITS.parts) <= LIMITS.parts) return 1;
  const boundaries = boundariesOf(bytes);
  if (boundaries.size > LIMITS.parts) return boundaries.size;
  return boundaryLines(bytes, boundaries);
}

function dashedLines(bytes: Uint8Array, limit: number): number {
  let count = 0;
  for (const _ of dashedLineStarts(bytes)) {
    count += 1;
    if (count > limit) break;
  }
  return count;
}

function* dashedLineStarts(bytes: Uint8Array): Iterable<number> {
  for (let start = 0; ; ) {
    if (bytes[start] === DASH && bytes[start + 1] === DASH) yield start;
    const end = bytes.indexOf(LINE_FEED, start);
    if (end === -1) return;
    start = end + 1;
  }
}

function boundariesOf(bytes: Uint8Array): ReadonlySet<string> {
  const boundaries = new Set<string>();
  for (const [, quoted, bare] of latinText(bytes).matchAll(BOUNDARY)) {
    boundaries.add((quoted ?? bare ?? "").trimEnd());
    if (boundaries.size > LIMITS.parts) break;
  }
  return boundaries;
}

function boundaryLines(bytes: Uint8Array, boundaries: ReadonlySet<string>): number {
  let count = 0;
  for (const start of dashedLineStarts(bytes)) {
    const end = bytes.indexOf(LINE_FEED, start);
    const line = latinText(bytes.subarray(start + 2, Math.min(end === -1 ? bytes.length : end, start + 240))).trimEnd();
    if (boundaries.has(line)) count += 1;
    if (count > LIMITS.parts) break;
  }
  return count;
}
