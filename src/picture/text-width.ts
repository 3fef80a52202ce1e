/** How much wider the bold weight is, with a little for other fonts. */
const BOLD = 1.03;

/** How wide a text is about, in pixels, set in Figtree or one of its fallbacks: enough to keep words apart. */
export function textWidth(text: string, size: number, isBold = false): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * size * (isBold ? BOLD : 1);
}

/** Figtree's advances of U+0020 to U+007E at weight 400, in hundredths of an em. */
const ADVANCES = [
  25, 30, 32, 63, 56, 79, 64, 20, 35, 35, 48, 62, 23, 42, 21, 39, 64, 41, 56, 54, 62, 58, 57, 54, 61, 57, 25, 26, 62,
  62, 62, 50, 99, 68, 61, 72, 69, 59, 54, 76, 75, 27, 52, 61, 52, 85, 77, 78, 58, 78, 63, 61, 55, 71, 69, 96, 61, 60,
  64, 32, 39, 32, 55, 44, 22, 51, 59, 54, 59, 55, 37, 59, 56, 23, 27, 49, 22, 85, 56, 58, 59, 58, 34, 47, 38, 56, 52,
  78, 48, 53, 49, 39, 26, 39, 57,
];

/** Figures are tabular: all as wide as the widest. */
const FIGURE = 0.61;
const OTHER_LETTER = 0.6;

function emsOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code >= 0x30 && code <= 0x39) return FIGURE;
  const advance = ADVANCES[code - 0x20];
  if (advance !== undefined) return advance / 100;
  if (isWithoutWidth(code)) return 0;
  return isWide(code) ? 1.02 : OTHER_LETTER;
}

/** Combining marks, and the isolates set around a name read from right to left. */
function isWithoutWidth(code: number): boolean {
  return (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f) || (code >= 0x2066 && code <= 0x2069);
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
