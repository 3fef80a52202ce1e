import { LIMITS } from "./limits.ts";

const LINE_FEED = 10;
/** Encoded attachments have lines of 60 to 76 characters (RFC 2045, section 6.8). */
const SHORT = 60;

/** How many lines of a message are shorter than those of an encoded attachment; counting ends soon after the limit. */
export function countShortLines(bytes: Uint8Array): number {
  let count = 0;
  for (let start = 0; count <= LIMITS.shortLines; ) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end === -1) break;
    if (end - start < SHORT) count += 1;
    start = end + 1;
  }
  return count;
}
