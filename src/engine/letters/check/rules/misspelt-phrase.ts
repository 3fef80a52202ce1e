import { isCommonWord } from "../common-words.ts";
import { editDistance } from "../edit-distance.ts";
import { fold } from "../fold.ts";
import type { Span, Word } from "../letter-text.ts";
import type { Look } from "../look.ts";

/** A few words that are nearly a known phrase, and how they are written. */
export interface Slip {
  readonly at: Span;
  readonly fix: string;
}

export interface PhraseOptions {
  /** A name: one word of it may be a slip by itself. A role is misspelt only as a whole. */
  readonly isName: boolean;
  readonly look: Look;
  /** Phrases of other cases: what is exactly one of theirs is no slip. */
  readonly others: readonly string[];
}

/** A phrase as words, as written and folded. */
interface Parts {
  readonly parts: readonly string[];
  readonly folded: readonly string[];
}

const MOST_SLIPS = 4;
const LONGEST_PHRASE = 120;
/** Legal forms and small words, which are left out as people like. */
const WEAK: ReadonlySet<string> = new Set(
  "inc ltd llc gmbh ag co corp corporation company group plc sa srl bv the of and y e de la st".split(" "),
);

const MOST_REMEMBERED = 256;
const remembered = new Map<string, Parts>();

/** The words of a phrase; those of the last few hundred phrases are kept. */
function partsOf(phrase: string): Parts {
  let known = remembered.get(phrase);
  if (known === undefined) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const parts = phrase
      .slice(0, LONGEST_PHRASE)
      .split(/[\s,/&]+/)
      .filter((part) => part !== "");
    known = { parts, folded: parts.map(fold) };
    if (phrase.length <= LONGEST_PHRASE) remembered.set(phrase, known);
  }
  return known;
}

/** Where a text means the phrase and misspells it. */
export function misspeltPhrase(words: readonly Word[], phrase: string, options: PhraseOptions): readonly Slip[] {
  const known = partsOf(phrase);
  const isAlone = options.isName || known.parts.length === 1;
  const slips: Slip[] = [];
  for (let i = 0; i < words.length && slips.length < MOST_SLIPS; i++) {
    const whole = known.parts.length > 1 ? asWhole(words, i, known, options) : undefined;
    const slip = whole ?? (isAlone ? asWord(words, i, known, options) : undefined);
    if (slip !== undefined && !slips.some(({ at }) => at.end > slip.at.start)) slips.push(slip);
  }
  return slips;
}

/** All words in their order, one of them a slip. */
function asWhole(
  words: readonly Word[],
  first: number,
  { parts, folded }: Parts,
  { others }: PhraseOptions,
): Slip | undefined {
  if (first + parts.length > words.length) return undefined;
  let wrong = -1;
  for (let k = 0; k < parts.length; k++) {
    const said = words[first + k]!.folded;
    if (said === folded[k]) continue;
    if (wrong !== -1 || !isSlip(said, folded[k]!) || isInflected(said, folded[k]!)) return undefined;
    wrong = k;
  }
  if (wrong === -1 || (parts.length === 2 && WEAK.has(folded[1 - wrong]!))) return undefined;
  const word = words[first + wrong]!;
  if (isCommonWord(word.lower) && word.lower.length < 5) return undefined;
  if (isExactlyAnother(words.slice(first, first + parts.length), others)) return undefined;
  return slipAt(word, parts[wrong]!);
}

function isExactlyAnother(words: readonly Word[], others: readonly string[]): boolean {
  if (others.length === 0) return false;
  const said = words.map(({ folded }) => folded).join(" ");
  return others.some((other) => partsOf(other).folded.join(" ") === said);
}

/** A telling word of the name by itself. */
function asWord(
  words: readonly Word[],
  i: number,
  { parts, folded }: Parts,
  { look, others, isName }: PhraseOptions,
): Slip | undefined {
  const word = words[i]!;
  const said = word.folded;
  if (said.length < 4 || (isName && word.text === word.lower) || folded.includes(said)) return undefined;
  const k = folded.findIndex((part) => part.length > 4 && !WEAK.has(part) && isMeant(said, part, isName));
  if (k === -1 || isSomethingElse(words, i, k, folded) || isKnownWord(word, look)) return undefined;
  if (others.some((other) => partsOf(other).folded.includes(said))) return undefined;
  return slipAt(word, parts[k]!);
}

function isMeant(said: string, part: string, isName: boolean): boolean {
  if (isSlip(said, part)) return !isInflected(said, part) && !isCommonWord(part);
  return isName && soundsLike(said, part) && !isCommonWord(part);
}

/** An everyday word, a name, an address. */
function isKnownWord({ text, lower, folded }: Word, { people }: Look): boolean {
  return /[@/]|\.\w/.test(text) || isCommonWord(lower) || people.isPart(folded);
}

/** In a name of several words the ones beside it must not contradict: "Hoshina Foods" is no Hoshino Robotics. */
function isSomethingElse(words: readonly Word[], i: number, k: number, folded: readonly string[]): boolean {
  const next = words[i + 1];
  if (folded.length === 1 || k + 1 >= folded.length || next === undefined) return false;
  if (next.start - words[i]!.end !== 1 || next.text === next.lower) return false;
  return next.folded !== folded[k + 1] && !isSlip(next.folded, folded[k + 1]!) && !isCommonWord(next.lower);
}

function isSlip(said: string, part: string): boolean {
  const most = part.length >= 8 ? 2 : 1;
  if (part.length < 4 || Math.abs(said.length - part.length) > most) return false;
  // A slip hardly ever changes both ends of a word.
  if (said.charAt(0) !== part.charAt(0) && said.slice(-2) !== part.slice(-2)) return false;
  const limit = said.charAt(0) === part.charAt(0) ? most : 1;
  const distance = editDistance(said, part, limit);
  return distance > 0 && distance <= limit;
}

/** Written by ear: "Globeks". */
function soundsLike(said: string, part: string): boolean {
  if (said.length < 5 || Math.abs(said.length - part.length) > 2 || said.charCodeAt(1) !== part.charCodeAt(1))
    return false;
  return byEar(said) === byEar(part);
}

function byEar(word: string): string {
  return word
    .replace(/x/g, "ks")
    .replace(/ph/g, "f")
    .replace(/[cq]/g, "k")
    .replace(/z/g, "s")
    .replace(/y/g, "i")
    .replace(/(.)\1/g, "$1");
}

/** "Analysts" and "Analyst's" are the same word. */
function isInflected(said: string, part: string): boolean {
  const [short, long] = said.length < part.length ? [said, part] : [part, said];
  return long.startsWith(short) && ["s", "es", "ing", "ed", "ly"].includes(long.slice(short.length));
}

function slipAt({ text, start }: Word, part: string): Slip {
  const bare = text.replace(/['’]s?$/i, "");
  const fix = bare === bare.toLowerCase() ? part.toLowerCase() : part;
  return { at: { start, end: start + bare.length }, fix };
}
