/** A letter's text as it is compared: however its lines end, its accents are put together or its end is filled up. */
function normaliseBody(body: string): string {
  return body
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t\u00a0]+$/gm, "")
    .replace(/^\n+|\n+$/g, "");
}

/** The SHA-256 of a letter's normalised body, in hexadecimal: says later whether a text is the one that was sent, and nothing else. */
export async function digestLetter(body: string): Promise<string> {
  const { createHash } = await import("node:crypto");
  return createHash("sha256").update(normaliseBody(body), "utf8").digest("hex");
}
