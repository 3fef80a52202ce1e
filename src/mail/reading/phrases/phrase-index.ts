import { type Passage, sentenceAt, sentenceOf } from "./passage.ts";

/** Something that people write in many ways, and what it is a sign of. */
export interface PhraseRule {
  /** As evidence names it. */
  readonly id: string;
  /**
   * Words one of which stands in every text that the pattern matches: without one, the pattern is not tried. Folded.
   */
  readonly words: readonly string[];
  /** Over folded text. Gaps have an end, so that time stays in proportion to the text's length. */
  readonly pattern: RegExp;
  /** Where the same sentence holds this, it was not said after all. */
  readonly unless: RegExp | undefined;
  /** Where it stands in the same sentence before the phrase ends. */
  readonly unlessBefore: RegExp | undefined;
}

/** What takes a phrase back: anywhere in its sentence, or before it. */
export interface PhraseLimits {
  readonly unless?: RegExp;
  readonly unlessBefore?: RegExp;
}

/** A phrase that was found, with its place in the passage. */
export interface FoundPhrase {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A gap in which nobody is met: "decided to see another candidate" tells nobody no. */
const UNMET = "(?:(?!\\b(?:interview|meet|see|speak|talk|wait|consider|not|until))[^.?!\\n]){0,60}?";

/**
 * A rule from its id, its words and its alternatives. In these `~` stands for up to sixty characters of the same sentence,
 * `~~` for such without a meeting; each begins and ends at a word's edge.
 */
export function phraseRule(
  id: string,
  words: string,
  alternatives: readonly string[],
  limits: RegExp | PhraseLimits = {},
): PhraseRule {
  const source = alternatives
    .map((alternative) => alternative.replaceAll("~~", UNMET).replaceAll("~", "[^.?!\\n]{0,60}?"))
    .join("|");
  // Other scripts have no word's edges that a pattern knows, and some no blanks.
  const isPlain = /^\p{ASCII}*$/u.test(source);
  const { unless, unlessBefore } = limits instanceof RegExp ? { unless: limits, unlessBefore: undefined } : limits;
  return {
    id,
    words: words.split(" "),
    pattern: new RegExp(isPlain ? `\\b(?:${source})\\b` : source, "g"),
    unless,
    unlessBefore,
  };
}

/** Rules that are tried on a text only where one of their words occurs in it, so that many cost little. */
export class PhraseIndex {
  readonly #byWord = new Map<string, PhraseRule[]>();

  constructor(rules: readonly PhraseRule[]) {
    for (const rule of rules) {
      for (const word of rule.words) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), rule]);
    }
  }

  /** The rules one of whose words occurs. */
  candidates(words: ReadonlySet<string>): ReadonlySet<PhraseRule> {
    const found = new Set<PhraseRule>();
    for (const word of words) for (const rule of this.#byWord.get(word) ?? []) found.add(rule);
    return found;
  }

  /** Every phrase of the passage that counts, in the order of the rules. */
  find(passage: Passage, words: ReadonlySet<string>): readonly FoundPhrase[] {
    return [...this.candidates(words)].flatMap((rule) => findPhrases(rule, passage));
  }
}

/** Where a rule holds in a passage; at most eight places, which is more than is ever looked at. */
export function findPhrases(rule: PhraseRule, passage: Passage): readonly FoundPhrase[] {
  const found: FoundPhrase[] = [];
  for (const match of passage.folded.matchAll(rule.pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isTakenBack(rule, passage, start, end)) continue;
    found.push({ id: rule.id, start, end });
    if (found.length === 8) break;
  }
  return found;
}

function isTakenBack({ unless, unlessBefore }: PhraseRule, passage: Passage, start: number, end: number): boolean {
  if (unless === undefined && unlessBefore === undefined) return false;
  const sentence = sentenceOf(passage, sentenceAt(passage, start));
  return (
    unless?.test(sentence.text) === true || unlessBefore?.test(sentence.text.slice(0, end - sentence.start)) === true
  );
}

/** The words of a folded text, each once. Scripts without blanks give every single character as well. */
export function wordsOf(folded: string): ReadonlySet<string> {
  const words = new Set<string>();
  let start = -1;
  for (let index = 0; index <= folded.length; index += 1) {
    const code = folded.charCodeAt(index);
    const isWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127;
    if (code >= 0x3000) words.add(folded[index]!);
    if (isWord && start === -1) start = index;
    else if (!isWord && start !== -1) {
      words.add(folded.slice(start, index));
      start = -1;
    }
  }
  return words;
}
