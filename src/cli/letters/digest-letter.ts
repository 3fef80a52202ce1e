import { comparableText } from "../../engine/letters/index.ts";

/** The SHA-256 of a letter's normalised body, in hexadecimal: says later whether a text is the one that was sent, and nothing else. */
export async function digestLetter(body: string): Promise<string> {
  const { createHash } = await import("node:crypto");
  return createHash("sha256").update(comparableText(body), "utf8").digest("hex");
}
