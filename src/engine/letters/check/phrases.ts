import type { Sentence, Span } from "./letter-text.ts";
import { PatternSet } from "./pattern-set.ts";

/** A way of wording something, judged inside one sentence. Sentences are in lower case, with straight apostrophes. */
export interface Phrase {
  readonly pattern: RegExp;
  /** What makes it harmless where it stands in the same sentence. */
  readonly unless?: RegExp;
  /** Counts also after "not", "never", "without": the words themselves are what is wrong. */
  readonly evenNegated?: boolean;
}

/** Something denied shortly before, within the clause: "I don't want to …", "without wishing to …". */
const DENIED =
  /(?:\b(?:not|never|no|nor|neither|without|cannot|hardly|nobody|none|rather than|instead of|far from|avoid)\b|n't\b)[^,;:.!?()–—]{0,34}$/;

/** How far into a sentence is looked; a longer one is no sentence. */
const LONGEST_SENTENCE = 1_200;

/** At most so many findings of one rule in one letter: the reader has understood by then. */
export const MOST_FINDINGS = 12;

/** Ways of wording one thing. */
export class PhraseSet {
  readonly #phrases: readonly Phrase[];
  readonly #patterns: PatternSet;

  constructor(phrases: readonly Phrase[]) {
    this.#phrases = phrases;
    this.#patterns = new PatternSet(phrases.map(({ pattern }) => pattern));
  }

  /** The first of these phrases in a sentence, in the body's units. */
  findIn(sentence: Sentence): Span | undefined {
    const text = sentence.text.length > LONGEST_SENTENCE ? sentence.text.slice(0, LONGEST_SENTENCE) : sentence.text;
    const hits = this.#patterns.candidates(text);
    for (let i = 0; i < hits.length; i++) {
      const found = hits[i] === 0 ? undefined : placeIn(text, this.#phrases[i]!);
      if (found !== undefined) return { start: sentence.start + found.start, end: sentence.start + found.end };
    }
    return undefined;
  }

  /** The phrases found in the sentences, one for each sentence. */
  findAll(sentences: readonly Sentence[]): readonly Span[] {
    const found: Span[] = [];
    for (const sentence of sentences) {
      if (found.length === MOST_FINDINGS) break;
      const span = this.findIn(sentence);
      if (span !== undefined) found.push(span);
    }
    return found;
  }
}

function placeIn(text: string, { pattern, unless, evenNegated }: Phrase): Span | undefined {
  const found = pattern.exec(text);
  if (found === null || unless?.test(text)) return undefined;
  const before = text.slice(Math.max(0, found.index - 50), found.index);
  if (evenNegated !== true && DENIED.test(before)) return undefined;
  return { start: found.index, end: clauseEnd(text, found.index + found[0].length) };
}

/** What is marked goes on to the end of its clause: "you promised me an answer", not "you promised". */
function clauseEnd(text: string, at: number): number {
  const rest = /^[^,;:.!?()"–—]*/.exec(text.slice(at, at + LONGEST_CLAUSE))![0];
  return at + rest.trimEnd().length;
}

const LONGEST_CLAUSE = 160;
