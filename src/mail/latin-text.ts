const AT_ONCE = 8 * 1024;

/** Bytes as text, a character a byte. What the platform calls latin1 is windows-1252, in which bytes do not stay what they are. */
export function latinText(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return text;
}
