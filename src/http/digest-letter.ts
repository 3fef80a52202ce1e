import { comparableText } from "../engine/letters/index.ts";

/** The SHA-256 of a letter's normalised body, in hexadecimal: says later whether a text is the one that was sent, and nothing else. */
export async function digestLetter(body: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(comparableText(body)));
  return new Uint8Array(bytes).toHex();
}
