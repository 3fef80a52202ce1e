/** As much of a file as is in memory at once. */
const PIECE_BYTES = 256 * 1024;

/** Begins to read a file from its start, piece by piece; however large it is, little of it is in memory. */
export function piecesOf(file: Blob): () => AsyncIterable<Uint8Array> {
  return async function* () {
    for (let at = 0; at < file.size; at += PIECE_BYTES) yield readRange(file, at, PIECE_BYTES);
  };
}

/** Some bytes of a file, fewer where it ends before. */
export async function readRange(file: Blob, start: number, length: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(start, start + length).arrayBuffer());
}
