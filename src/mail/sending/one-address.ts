const LONGEST = 254;

/** Nothing that could be read as a second address, a group, a quotation, a command's argument or a line's end. */
const PLAIN = /^[^\s<>()[\]\\,;:"@\p{C}\p{Z}]{1,64}@[\p{L}\p{N}.-]+$/u;

/** Whether a text is one address as an envelope takes it, and no more. */
export function isOneAddress(text: string): boolean {
  return text.length <= LONGEST && PLAIN.test(text);
}
