import { fold } from "./fold.ts";

/** Small words that say nothing about a subject. */
const STOP = new Set(
  `a an the and or but nor so yet if then than that this these those there here i me my mine myself we us our ours you your yours he him his she her they
  them their it its who whom whose which what when where why how is am are was were be been being do does did done doing have has had having will
  would shall should can could may might must not no yes of in on at by for with about against between into through during before after above below
  to from up down out off over under again further once all any both each few more most other some such only own same too very just also as until
  while because im ive id ill youre youve weve dont didnt doesnt isnt wasnt cant couldnt wont wouldnt thats theres one two first second last next back
  get got make made much many well still even ever never always often now today yesterday tomorrow per via let lets us re etc`.split(
    /\s+/,
  ),
);

/** Cuts endings off so that "forecasts", "forecasting" and "forecasted" are one. */
export function stem(word: string): string {
  if (word.length <= 3) return word;
  let base = word;
  for (const ending of ENDINGS) {
    if (base.length - ending.length >= 3 && base.endsWith(ending)) {
      base = base.slice(0, -ending.length);
      break;
    }
  }
  base = base.endsWith("i") ? `${base.slice(0, -1)}y` : base;
  if (base.length > 3 && base.at(-1) === base.at(-2) && !/[aeiouls]/.test(base.at(-1)!)) base = base.slice(0, -1);
  return base.length > 3 && base.endsWith("e") ? base.slice(0, -1) : base;
}

const ENDINGS = [
  "isations",
  "izations",
  "isation",
  "ization",
  "ations",
  "ation",
  "ings",
  "ing",
  "ments",
  "ment",
  "edly",
  "ers",
  "er",
  "ed",
  "es",
  "ly",
  "s",
];

const MOST_REMEMBERED = 4_096;
const remembered = new Map<string, readonly string[]>();

/** The stems of a word's parts that carry meaning; those of the last few thousand words are kept. */
function stemsOfWord(word: string): readonly string[] {
  let known = remembered.get(word);
  if (known === undefined) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    known = partsOf(word)
      .filter((part) => part.length > 1 && !STOP.has(part) && !/^\d{1,2}$/.test(part))
      .map(stem);
    if (word.length <= LONGEST_WORD) remembered.set(word, known);
  }
  return known;
}

const LONGEST_WORD = 40;

/** The stems of the words that carry meaning. */
export function topicStems(words: readonly string[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const word of words) for (const each of stemsOfWord(word)) stems.add(each);
  return stems;
}

/** How much of a text is read for its words. */
const LONGEST_TEXT = 400;

/** The stems of a text of the case: a topic, a role. */
export function stemsOf(text: string): ReadonlySet<string> {
  return topicStems(text.slice(0, LONGEST_TEXT).match(/[\p{L}\p{M}\p{N}'’/&_-]+/gu) ?? []);
}

/** "month-end" is two words here. */
function partsOf(word: string): readonly string[] {
  return word
    .replace(/['’]s$/, "")
    .split(/[-/&_‑]/)
    .map(fold);
}
