const LINE_FEED = 10;

/** About as much as a processor plans in a hundredth of a second: large enough to hide the cost of handing it over. */
const BLOCK_BYTES = 256 * 1024;

/** Whole lines, each ended by a line feed, in memory of their own. */
export type LineBlock = Uint8Array<ArrayBuffer>;

/**
 * Cuts a stream of bytes into blocks of whole lines of about a quarter of a megabyte, or one line where it is longer.
 * A last line that is not ended is ended.
 */
export async function* lineBlocks(stream: AsyncIterable<Uint8Array>): AsyncIterable<LineBlock> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    if (size + end >= BLOCK_BYTES && end > 0) {
      yield join([...parts, chunk.subarray(0, end)], size + end);
      parts = [chunk.slice(end)];
      size = chunk.length - end;
    } else {
      parts.push(chunk);
      size += chunk.length;
    }
  }
  if (size === 0) return;
  const isEnded = parts.findLast((part) => part.length > 0)?.at(-1) === LINE_FEED;
  yield isEnded ? join(parts, size) : join([...parts, Uint8Array.of(LINE_FEED)], size + 1);
}

function join(parts: readonly Uint8Array[], size: number): LineBlock {
  const block = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    block.set(part, offset);
    offset += part.length;
  }
  return block;
}
