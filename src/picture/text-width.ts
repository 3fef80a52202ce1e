/** How wide a text is about, in pixels, set in Figtree or one of its fallbacks: enough to keep words apart. */
export function textWidth(text: string, size: number, isBold = false): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * size * (isBold ? 1.06 : 1);
}

function emsOf(character: string): number {
  if ("iljtfrI.,:;'|!·()[] ".includes(character)) return character === " " ? 0.27 : 0.32;
  if ("mwMW@—".includes(character)) return 0.88;
  const code = character.codePointAt(0)!;
  if (code >= 0x300 && code <= 0x36f) return 0;
  if (isWide(code)) return 1.02;
  if (code >= 0x41 && code <= 0x5a) return 0.66;
  return 0.57;
}

/** East Asian and emoji: a full square. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xff60) ||
    code >= 0x1f300
  );
}

/** The text as far as it fits, with an ellipsis where something is left out; empty where not even that fits. */
export function fitText(text: string, width: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= width) return text;
  const characters = [...text];
  while (characters.length > 0) {
    characters.pop();
    const shortened = `${characters.join("").trimEnd()}…`;
    if (characters.length > 0 && textWidth(shortened, size, isBold) <= width) return shortened;
  }
  return "";
}

/** The text in lines no wider than `width`, at most `most` of them; what is left out ends in an ellipsis. */
export function wrapText(text: string, width: number, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((one) => one !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== "") lines.push(line);
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = `${kept[most - 1]!.replace(/[\s,;.]+$/, "")}…`;
  return kept.map((one) => fitText(one, width, size)).filter((one) => one !== "");
}
