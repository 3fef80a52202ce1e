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

const MOST_SLIPS = 4;
/** Legal forms and small words, which are left out as people like. */
const WEAK: ReadonlySet<string> = new Set("inc ltd llc gmbh ag co corp corporation company group plc sa srl bv the of and y e de la st".split(" "));

/** Where a text means the phrase and misspells it. */
export function misspeltPhrase(words: readonly Word[], phrase: string, options: PhraseOptions): readonly Slip[] {
  const parts = phrase.slice(0, 120).split(/[\s,/&]+/).filter((part) => part !== "");
  const folded = parts.map(fold);
  const slips: Slip[] = [];
  for (let i = 0; i < words.length && slips.length < MOST_SLIPS; i++) {
    const slip = parts.length > 1 ? asWhole(words, i, { parts, folded }, options) : undefined;
    const alone = slip ?? (options.isName || parts.length === 1 ? asWord(words, i, { parts, folded }, options) : undefined);
    if (alone !== undefined && !slips.some(({ at }) => at.end > alone.at.start)) slips.push(alone);
  }
  return slips;
}

interface Parts {
  readonly parts: readonly string[];
  readonly folded: readonly string[];
}

/** All words in their order, one of them a slip. */
function asWhole(words: readonly Word[], first: number, { parts, folded }: Parts, { others }: PhraseOptions): Slip | undefined {
  if (first + parts.length > words.length) return undefined;
  let wrong = -1;
  for (let k = 0; k < parts.length; k++) {
    const said = fold(bare(words[first + k]!.lower));
    if (said === folded[k]) continue;
    if (wrong !== -1 || !isSlip(said, folded[k]!) || isInflected(said, folded[k]!)) return undefined;
    wrong = k;
  }
  if (wrong === -1 || (parts.length === 2 && WEAK.has(folded[1 - wrong]!))) return undefined;
  const word = words[first + wrong]!;
  const said = words.slice(first, first + parts.length).map(({ lower }) => fold(bare(lower))).join(" ");
  if (others.some((other) => other.split(/[\s,/&]+/).map(fold).join(" ") === said)) return undefined;
  if (isCommonWord(word.lower) && word.lower.length < 5) return undefined;
  return { at: { start: word.start, end: word.start + bare(word.text).length }, fix: cased(parts[wrong]!, word.text) };
}

/** A telling word of the name by itself. */
function asWord(words: readonly Word[], i: number, { parts, folded }: Parts, { look, others, isName }: PhraseOptions): Slip | undefined {
  const word = words[i]!;
  const text = bare(word.text);
  const said = fold(text);
  if (said.length < 4 || /[@/]|\.\w/.test(word.text) || folded.includes(said) || look.people.folded(text).length > 0) return undefined;
  if (isName && text === text.toLowerCase()) return undefined;
  if (isCommonWord(word.lower) || others.some((other) => other.split(/[\s,/&]+/).some((each) => fold(each) === said))) return undefined;
  const k = folded.findIndex((part) => part.length > 4 && !WEAK.has(part) && isSlip(said, part) && !isInflected(said, part) && !isCommonWord(part));
  if (k === -1 || isSomethingElse(words, i, k, folded)) return undefined;
  return { at: { start: word.start, end: word.start + text.length }, fix: cased(parts[k]!, text) };
}

/** In a name of several words the ones beside it must not contradict: "Hoshina Foods" is no Hoshino Robotics. */
function isSomethingElse(words: readonly Word[], i: number, k: number, folded: readonly string[]): boolean {
  const next = words[i + 1];
  if (folded.length === 1 || k + 1 >= folded.length || next === undefined) return false;
  if (next.start - words[i]!.end !== 1 || next.text === next.lower) return false;
  return fold(next.lower) !== folded[k + 1] && !isCommonWord(next.lower);
}

function isSlip(said: string, part: string): boolean {
  const most = part.length >= 8 ? 2 : 1;
  if (part.length < 4 || said.charAt(0) !== part.charAt(0) && editDistance(said, part, 1) > 1) return false;
  const distance = editDistance(said, part, most);
  return distance > 0 && distance <= most;
}

/** "Analysts" and "Analyst's" are the same word. */
function isInflected(said: string, part: string): boolean {
  return said === `${part}s` || part === `${said}s` || said === `${part}es` || said === `${part}ing` || part === `${said}ing` || said === `${part}ed` || said === `${part}ly`;
}

function bare(text: string): string {
  return text.replace(/['’]s?$/i, "");
}

function cased(part: string, like: string): string {
  return like === like.toLowerCase() ? part.toLowerCase() : part;
}
