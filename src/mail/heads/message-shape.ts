import { latinText } from "../latin-text.ts";

/** What a message may be at most to be read. */
export const MESSAGE_LIMITS = { bytes: 25 * 1024 * 1024, parts: 200, depth: 20 } as const;

const NEW_LINE = 10;
const DASH = 45;
const LONGEST_BOUNDARY = 70 + 4;

/**
 * Why a message is too much to be read: too large, of too many parts, or nested too deep; undefined where it is not.
 * One pass over its bytes, without reading them as a message: boundaries are those that it declares (RFC 2046, 5.1.1).
 */
export function tooMuch(bytes: Uint8Array): string | undefined {
  if (bytes.length > MESSAGE_LIMITS.bytes) return `it is larger than ${MESSAGE_LIMITS.bytes / 1024 / 1024} MB`;
  const declared = declaredBoundaries(bytes);
  const { parts, depth } = countParts(bytes, declared);
  if (parts > MESSAGE_LIMITS.parts) return `it has more than ${MESSAGE_LIMITS.parts} parts`;
  return depth > MESSAGE_LIMITS.depth ? `its parts are nested more than ${MESSAGE_LIMITS.depth} deep` : undefined;
}

function declaredBoundaries(bytes: Uint8Array): ReadonlySet<string> {
  const text = latinText(bytes);
  const found = new Set<string>();
  for (const [, quoted, bare] of text.matchAll(/boundary\s*=\s*(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))/gi)) {
    found.add((quoted ?? bare ?? "").trimEnd());
    if (found.size > MESSAGE_LIMITS.parts) break;
  }
  return found;
}

function countParts(
  bytes: Uint8Array,
  declared: ReadonlySet<string>,
): { readonly parts: number; readonly depth: number } {
  const open: string[] = [];
  let [parts, depth] = [0, 0];
  for (const line of boundaryLines(bytes)) {
    const isEnd = line.endsWith("--") && declared.has(line.slice(0, -2));
    const boundary = isEnd ? line.slice(0, -2) : line;
    if (!declared.has(boundary)) continue;
    const at = open.lastIndexOf(boundary);
    if (at >= 0) open.length = isEnd ? at : at + 1;
    else if (!isEnd) open.push(boundary);
    parts += isEnd ? 0 : 1;
    depth = Math.max(depth, open.length);
    if (parts > MESSAGE_LIMITS.parts) break;
  }
  return { parts, depth };
}

/** What follows `--` on lines that begin with it and are no longer than a boundary may be. */
function* boundaryLines(bytes: Uint8Array): Iterable<string> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(NEW_LINE, start);
    const end = found < 0 ? bytes.length : found;
    if (bytes[start] === DASH && bytes[start + 1] === DASH && end - start <= LONGEST_BOUNDARY + 1) {
      yield latinText(bytes.subarray(start + 2, end)).trimEnd();
    }
    start = end + 1;
  }
}
