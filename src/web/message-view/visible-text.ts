/** Control and format characters: those that turn a name around, hide a part of it, or end a line. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A name as it is written and not as it would have itself shown: "x\u202Efdp.exe" is no "xexe.pdf". */
export function visibleText(text: string): string {
  return text.replace(HIDDEN, "\uFFFD");
}
