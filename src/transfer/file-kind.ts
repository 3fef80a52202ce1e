/** What a file is by what it holds; `archive` is a spreadsheet or another packed file, which nothing here reads. */
export type FileKind = "json" | "table" | "mbox" | "message" | "cards" | "archive";

const HEADERS =
  /^(?:received|return-path|delivered-to|from|to|date|subject|message-id|mime-version|content-type|x-[a-z-]+|dkim-signature|arc-[a-z-]+):/i;

/** The kind of a file by its first bytes, and by its name's ending where they do not say. */
export function guessFileKind(name: string, head: Uint8Array): FileKind {
  if (head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4) return "archive";
  const text = beginningOf(head);
  if (/^\s*BEGIN:VCARD\s/i.test(text) || /\.vcf$/i.test(name)) return "cards";
  if (/\.csv$|\.tsv$/i.test(name)) return "table";
  if (/^\s*[{[]/.test(text) || /\.json$/i.test(name)) return "json";
  if (/^From \S.*\d{4}/.test(text) || /\.mbox$/i.test(name)) return "mbox";
  if (/\.eml$/i.test(name) || isMessage(text)) return "message";
  return "table";
}

function beginningOf(head: Uint8Array): string {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const encoding = !isWide ? "utf-8" : head[0] === 0xff ? "utf-16le" : "utf-16be";
  return new TextDecoder(encoding).decode(head.subarray(0, 4_000));
}

/** Two lines in a row that a head of a message may have: a table has no such header. */
function isMessage(text: string): boolean {
  const [first = "", second = ""] = text.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/, 2);
  return HEADERS.test(first) && HEADERS.test(second);
}
