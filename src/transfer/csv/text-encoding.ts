/** How the bytes of a table stand for characters. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** What the first bytes of a file say of its encoding: a byte order mark, or the zeros of UTF-16; else UTF-8 is supposed. */
export function guessEncoding(head: Uint8Array): TextEncoding {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const { even, odd } = countZeros(head.subarray(0, 1_000));
  const most = Math.min(head.length, 1_000) / 4;
  if (odd > most && even < odd / 10) return "utf-16le";
  return even > most && odd < even / 10 ? "utf-16be" : "utf-8";
}

function countZeros(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  let [even, odd] = [0, 0];
  for (const [at, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  return { even, odd };
}

/** Bytes that are no text in the encoding that was supposed. */
export class NotTextError extends Error {
  override readonly name = "NotTextError";
}

/** A stream of bytes as text, without its byte order mark. Throws a `NotTextError` where UTF-8 does not fit. */
export async function* decodeText(pieces: AsyncIterable<Uint8Array>, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === "utf-8" });
  for await (const piece of pieces) {
    const text = decodePiece(decoder, piece);
    if (text !== "") yield text;
  }
  const rest = decodePiece(decoder, undefined);
  if (rest !== "") yield rest;
}

/** The last piece is none. */
function decodePiece(decoder: TextDecoder, piece: Uint8Array | undefined): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch (cause) {
    throw new NotTextError(`expected ${decoder.encoding}`, { cause });
  }
}
