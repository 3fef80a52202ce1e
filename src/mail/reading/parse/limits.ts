/** What a message may cost. Whoever writes to a mailbox decides what is in it, so that everything has an end. */
export const LIMITS = {
  messageBytes: 25 * 1024 * 1024,
  parts: 200,
  /** Lines shorter than an encoded attachment's: the parser's time goes by lines, and no letter has so many. */
  shortLines: 100_000,
  depth: 20,
  references: 100,
  /** Of a text, from its beginning; the rest is neither shown nor read. */
  textCharacters: 2_000_000,
  /** Of a part that is no text of the message. */
  partCharacters: 64 * 1024,
} as const;
