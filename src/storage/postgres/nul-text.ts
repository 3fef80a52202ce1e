/**
 * PostgreSQL keeps every character in a text but U+0000. It is written as a noncharacter and a digit, and so is that noncharacter
 * itself, so that what was given is what comes back.
 */
const MARK = "\u{10ffff}";

/** A text as PostgreSQL can keep it: the same one, unless it holds U+0000 or the character that stands for it. */
export function toKeepable(text: string): string {
  if (!text.includes("\0") && !text.includes(MARK)) return text;
  return text.replaceAll(MARK, `${MARK}1`).replaceAll("\0", `${MARK}0`);
}

/** The text that `toKeepable` was given. */
export function fromKept(text: string): string {
  if (!text.includes(MARK)) return text;
  return text.replaceAll(`${MARK}0`, "\0").replaceAll(`${MARK}1`, MARK);
}
