import type { EarlierLetter, Letter } from "../letter.ts";
import type { LetterText } from "./letter-text.ts";
import type { Look } from "./look.ts";
import type { People } from "./people.ts";
import { type KnownNames, readLetter } from "./read-letter.ts";

/** What a letter says, made fit for comparing: its sentences as words, with every name of the case made one. */
export interface Substance {
  readonly sentences: readonly (readonly string[])[];
  /** Every three words in a row, as a number made of them. */
  readonly shingles: ReadonlySet<number>;
  readonly wordCount: number;
}

/** How many words of a letter are compared. */
const MOST_WORDS = 1_500;

export function substanceOf({ sentences, words }: LetterText, people: People): Substance {
  const said: string[][] = sentences.map(() => []);
  const all: string[] = [];
  let at = 0;
  for (const { folded, start } of words.slice(0, MOST_WORDS)) {
    while (start >= sentences[at]!.end) at += 1;
    const word = people.isPart(folded) ? NAME : folded;
    said[at]!.push(word);
    all.push(word);
  }
  return { sentences: said.filter((each) => each.length > 0), shingles: shinglesOf(all), wordCount: all.length };
}

const NAME = "*";

function shinglesOf(words: readonly string[]): ReadonlySet<number> {
  const shingles = new Set<number>();
  let [before, last] = [0, 0];
  for (const [i, word] of words.entries()) {
    const code = hashOf(word);
    if (i > 1) shingles.add((Math.imul(Math.imul(before, 31) + last, 31) + code) | 0);
    before = last;
    last = code;
  }
  return shingles;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 131) + word.charCodeAt(i)) | 0;
  return hash;
}

/** Texts shorter than this say too little to be alike. */
const FEWEST_WORDS = 6;
/** How much of the words must stand in sentences that both have. */
const MOSTLY = 0.55;
const NEARLY_ALL = 0.75;

/** Whether the greatest part of two letters is the same, though names differ or a sentence was added or changed. */
export function isAlike(a: Substance, b: Substance): boolean {
  if (Math.min(a.wordCount, b.wordCount) < FEWEST_WORDS) return false;
  if (jaccard(a.shingles, b.shingles) >= 0.5) return true;
  const [ofA, ofB] = [shareOf(a, b), shareOf(b, a)];
  const isMoreThanOne =
    Math.max(ofA.sentences, ofB.sentences) > 1 || Math.min(a.sentences.length, b.sentences.length) === 1;
  return isMoreThanOne && (Math.min(ofA.words, ofB.words) >= MOSTLY || Math.max(ofA.words, ofB.words) >= NEARLY_ALL);
}

function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const both = countShared(a, b);
  return both / (a.size + b.size - both);
}

function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let both = 0;
  for (const item of a) if (b.has(item)) both += 1;
  return both;
}

/** How much of `a` stands in sentences that `b` has too. */
function shareOf(a: Substance, b: Substance): { readonly words: number; readonly sentences: number } {
  let words = 0;
  let sentences = 0;
  for (const sentence of a.sentences.slice(0, MOST_SENTENCES)) {
    const isShared =
      shareOfShingles(sentence, b) >= 0.6 ||
      b.sentences.slice(0, MOST_SENTENCES).some((other) => isSameSentence(sentence, other));
    if (!isShared) continue;
    words += sentence.length;
    sentences += 1;
  }
  return { words: words / a.wordCount, sentences };
}

const MOST_SENTENCES = 40;

/** How much of a sentence stands word for word in the other letter, across its full stops. */
function shareOfShingles(sentence: readonly string[], { shingles }: Substance): number {
  const own = shinglesOf(sentence);
  return own.size < 3 ? 0 : countShared(own, shingles) / own.size;
}

function isSameSentence(a: readonly string[], b: readonly string[]): boolean {
  if (Math.min(a.length, b.length) / Math.max(a.length, b.length) < 0.6) return false;
  return jaccard(new Set(a), new Set(b)) >= 0.65;
}

const known = new WeakMap<
  EarlierLetter,
  { readonly text: LetterText; readonly substance: Substance; readonly people: People }
>();

/** An earlier letter as text and substance; read once for as long as the letter lives. */
export function readEarlier(letter: EarlierLetter, { people, names }: Pick<Look, "people" | "names">) {
  const read = known.get(letter);
  if (read?.people === people) return read;
  const fresh = readFresh(letter, people, names);
  known.set(letter, fresh);
  return fresh;
}

function readFresh({ body }: Letter, people: People, names: KnownNames) {
  const text = readLetter(body, names);
  return { text, substance: substanceOf(text, people), people };
}

/** How many letters back a letter is compared with. */
const MOST_EARLIER = 200;

/** The letters that went out before this one, the latest first. */
export function earlierLetters({
  earlier,
  asOf,
}: {
  readonly earlier: readonly EarlierLetter[];
  readonly asOf: number;
}): readonly EarlierLetter[] {
  if (earlier.length === 0) return earlier;
  return earlier
    .filter(({ at }) => at <= asOf)
    .toSorted((a, b) => b.at - a.at)
    .slice(0, MOST_EARLIER);
}
