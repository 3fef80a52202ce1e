/** Letters that do not come apart into a plain one and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "s",
  æ: "a",
  ø: "o",
  œ: "o",
  ł: "l",
  đ: "d",
  ı: "i",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "´": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "–": "-",
  "—": "-",
  "‑": "-",
  "−": "-",
  "？": "?",
  "！": "!",
  "：": ":",
};

const folded = new Map<string, string>();
const MOST_FOLDED = 4_000;

/**
 * A text as phrases are looked for in it: small letters without marks, plain quotation marks, dashes and blanks. It is as
 * long as the text that was given, so that places are the same in both.
 */
export function foldText(text: string): string {
  return text.replace(/[A-Z]+/g, toLower).replace(/\P{ASCII}/gu, foldCharacter);
}

function toLower(text: string): string {
  return text.toLowerCase();
}

function foldCharacter(character: string): string {
  let plain = folded.get(character);
  if (plain === undefined) {
    plain = foldAnew(character);
    if (folded.size < MOST_FOLDED) folded.set(character, plain);
  }
  return plain;
}

function foldAnew(character: string): string {
  const lower = character.toLowerCase();
  if (lower.length !== 1) return character;
  if (Object.hasOwn(LETTERS, lower)) return LETTERS[lower]!;
  if (/\s/.test(lower)) return " ";
  const base = lower.normalize("NFD").charAt(0);
  return base >= "a" && base <= "z" ? base : lower;
}
