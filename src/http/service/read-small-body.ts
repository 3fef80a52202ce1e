import { Problem } from "../problem.ts";

const MOST_BYTES = 16 * 1024;

/** The bytes of a request that has no reason to be long; a `Problem` as soon as it is. */
export async function readSmallBody(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(MOST_BYTES);
  let length = 0;
  for await (const chunk of request.body ?? []) {
    if (length + chunk.length > MOST_BYTES) {
      throw new Problem("too-large", `At most ${MOST_BYTES / 1024} KB are taken at this address.`, {
        headers: { Connection: "close" },
      });
    }
    bytes.set(chunk, length);
    length += chunk.length;
  }
  return bytes.slice(0, length);
}
