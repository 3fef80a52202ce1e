/** What a message may cost. Whoever writes to a mailbox decides what is in it, so that everything has an end. */
export const LIMITS = {
  messageBytes: 25 * 1024 * 1024,
  parts: 200,
  depth: 20,
  references: 100,
  /** Of a text, from its beginning; the rest is neither shown nor read. */
  textCharacters: 2_000_000,
  /** Of a part that is no text of the message. */
  partCharacters: 64 * 1024,
} as const;
