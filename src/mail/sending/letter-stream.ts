import { Readable } from "node:stream";

/** A letter on its way into a connection. */
export interface LetterStream {
  readonly stream: Readable;
  /** False: the end of the letter, and so the dot that ends it for the server, has certainly not been written. */
  readonly mayHaveEnded: () => boolean;
}

const CHUNK_BYTES = 16_384;

/** The bytes piece by piece, as they are taken; the end is told one piece later, when everything before it is on its way. */
export function letterStream(bytes: Uint8Array): LetterStream {
  let position = 0;
  let hasEnded = false;
  const stream = new Readable({
    highWaterMark: 1,
    read() {
      hasEnded = position >= bytes.length;
      const piece = bytes.subarray(position, position + CHUNK_BYTES);
      position += CHUNK_BYTES;
      this.push(hasEnded ? null : piece);
    },
  });
  return { stream, mayHaveEnded: () => hasEnded };
}
