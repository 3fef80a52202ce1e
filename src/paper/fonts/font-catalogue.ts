/** How a text sounds on paper: `sans` and `sans-strong` for everything but words between people, which are `serif`. */
export type Voice = "sans" | "sans-strong" | "serif";

/** Which of the Han faces a text prefers where its characters are shared: simplified, traditional, Japanese, Korean. */
export type HanStyle = "sc" | "tc" | "jp" | "kr";

/** A family as the packages name it, and the characters it is asked for; all it is asked for need not be in it. */
export interface FontFamily {
  readonly id: string;
  readonly covers: RegExp;
}

const ANY = /./su;
const family = (id: string, covers: RegExp = ANY): FontFamily => ({ id, covers });

const FIGTREE = family("figtree");
const NEWSREADER = family("newsreader");
const NOTO_SANS = family("noto-sans");

const SCRIPTS: readonly FontFamily[] = [
  family("noto-sans-arabic", /\p{scx=Arabic}/u),
  family("noto-sans-armenian", /\p{scx=Armenian}/u),
  family("noto-sans-bengali", /\p{scx=Bengali}/u),
  family("noto-sans-ethiopic", /\p{scx=Ethiopic}/u),
  family("noto-sans-georgian", /\p{scx=Georgian}/u),
  family("noto-sans-gujarati", /\p{scx=Gujarati}/u),
  family("noto-sans-gurmukhi", /\p{scx=Gurmukhi}/u),
  family("noto-sans-hebrew", /\p{scx=Hebrew}/u),
  family("noto-sans-kannada", /\p{scx=Kannada}/u),
  family("noto-sans-khmer", /\p{scx=Khmer}/u),
  family("noto-sans-lao", /\p{scx=Lao}/u),
  family("noto-sans-malayalam", /\p{scx=Malayalam}/u),
  family("noto-sans-myanmar", /\p{scx=Myanmar}/u),
  family("noto-sans-sinhala", /\p{scx=Sinhala}/u),
  family("noto-sans-tamil", /\p{scx=Tamil}/u),
  family("noto-sans-telugu", /\p{scx=Telugu}/u),
  family("noto-sans-thai", /\p{scx=Thai}/u),
];

/** East Asian text, with the forms and signs that are written among it. */
const EAST_ASIAN =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\u2460-\u27bf\u2e80-\u33ff\uff00-\uffef]/u;
const HAN_STYLES: readonly HanStyle[] = ["sc", "tc", "jp", "kr"];

/** The families to ask for a character, in order: the house faces, then Noto Sans, then the one for its script. */
export function orderFamilies(voice: Voice, han: HanStyle): readonly FontFamily[] {
  const house = voice === "serif" ? [NEWSREADER, FIGTREE] : [FIGTREE];
  const styles = [han, ...HAN_STYLES.filter((style) => style !== han)];
  return [...house, NOTO_SANS, ...SCRIPTS, ...styles.map((style) => family(`noto-sans-${style}`, EAST_ASIAN))];
}

/** The weight of the wght axis that a voice is set in. */
export const VOICE_WEIGHTS: Readonly<Record<Voice, number>> = { sans: 400, "sans-strong": 620, serif: 400 };

/** Guesses the style of Han characters from what stands beside them; a place of the address decides before. */
export function guessHanStyle(text: string, country?: string): HanStyle {
  if (/[\p{scx=Hiragana}\p{scx=Katakana}]/u.test(text.replace(/[^\p{L}]/gu, ""))) return "jp";
  if (/\p{sc=Hangul}/u.test(text)) return "kr";
  if (/\p{sc=Bopomofo}/u.test(text)) return "tc";
  return COUNTRY_STYLES.get(country?.toUpperCase() ?? "") ?? "sc";
}

const COUNTRY_STYLES: ReadonlyMap<string, HanStyle> = new Map([
  ["JP", "jp"],
  ["KR", "kr"],
  ["TW", "tc"],
  ["HK", "tc"],
  ["MO", "tc"],
]);
