const ID = /<[\x21-\x3b\x3d\x3f-\x7e]{1,250}>/g;

/** A Message-ID as it is compared: with its angle brackets and as it was written, its capitals too (RFC 5322, 3.6.4). */
export function bracketed(messageId: string): string {
  const bare = messageId.trim();
  return bare.startsWith("<") ? bare : `<${bare}>`;
}

/** Every id that a text holds, in order, each once; no more than `limit`. */
export function idsIn(text: string, limit: number): readonly string[] {
  const found = new Set<string>();
  for (const [id] of text.matchAll(ID)) {
    found.add(id);
    if (found.size >= limit) break;
  }
  return [...found];
}

/** What stands before a subject in an answer or when it is passed on, in the languages that mail programs put it in. */
const PREFIX =
  /^(?:(?:re|r|fw|fwd|aw|wg|antw|sv|vs|tr|rif|rv|res|enc|odp|pd|ynt|ref|回复|答复|转发|返信|atb|vl|vb)(?:\[\d{1,3}\])?\s*[:：]\s*|\[[^\]]{1,40}\]\s*)/iu;

/** A subject as it is compared: without what programs put before it, in lower case, with single spaces. */
export function comparableSubject(subject: string): string {
  let rest = subject.slice(0, 500).normalize("NFC").trim();
  for (let shorter = rest.replace(PREFIX, ""); shorter !== rest; shorter = rest.replace(PREFIX, "")) rest = shorter;
  return rest.replace(/\s+/gu, " ").toLowerCase().trim();
}

const TOKEN = /\+fl\.([a-z2-7]{20,32})@/;

/** The token that an address of ours carries, such as `ana+fl.abcd…@example.org` (RFC 5233). */
export function replyTokenIn(address: string): string | undefined {
  return TOKEN.exec(address.toLowerCase())?.[1];
}
