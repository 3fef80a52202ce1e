const PLAIN = /^[\x20-\x7e]*$/;

/** A name as it is compared: without case, accents and punctuation, its words one space apart. */
export function simplifyName(text: string): string {
  // Lists simplify the names of thousands of cases; most are plain letters, and a quarter of the work.
  if (PLAIN.test(text)) {
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  }
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
