/**
 * Ids made from an idempotency key: the same key gives the same ids, however often and wherever it is asked, so that a call
 * that is made again names what it named before. UUIDs of version 8 (RFC 9562).
 */
export async function derivedIds(key: string, purpose: string, count: number): Promise<readonly string[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => derivedId(`${purpose}\n${index}\n${key}`)));
}

async function derivedId(text: string): Promise<string> {
  const bytes = (await sha256(text)).slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toHex();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** What a body said, so that another one is told from it; the order of its keys says nothing. */
export async function digestJson(value: unknown): Promise<string> {
  return (await sha256(JSON.stringify(sorted(value)))).toHex();
}

/** What a text said, so that another one is told from it. */
export async function digestText(text: string): Promise<string> {
  return (await sha256(text)).toHex();
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}
