let lastMs = 0;
let counter = 0;

/** A new id that sorts by time (UUIDv7, RFC 9562), also among those of one millisecond and of a clock that goes back. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const now = Date.now();
  counter = now > lastMs ? 0 : counter + 1;
  if (counter > 0xfff) {
    lastMs += 1;
    counter = 0;
  }
  lastMs = Math.max(lastMs, now);
  const time = lastMs.toString(16).padStart(12, "0");
  const order = counter.toString(16).padStart(3, "0");
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const random = Array.from(bytes.subarray(8), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${random.slice(0, 4)}-${random.slice(4)}`;
}

const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** An ending that makes a readable id this device's own: two that are apart never give one id to two things. */
export function ownEnding(length = 5): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => LETTERS[byte % LETTERS.length]).join("");
}
