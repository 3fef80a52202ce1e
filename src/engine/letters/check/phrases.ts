import type { Sentence, Span } from "./letter-text.ts";

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

/** The first of these phrases in a sentence, in the body's units. */
export function findPhrase(sentence: Sentence, phrases: readonly Phrase[]): Span | undefined {
  const text = sentence.text.length > LONGEST_SENTENCE ? sentence.text.slice(0, LONGEST_SENTENCE) : sentence.text;
  for (const { pattern, unless, evenNegated } of phrases) {
    const found = pattern.exec(text);
    if (found === null || unless?.test(text)) continue;
    if (!evenNegated && DENIED.test(text.slice(Math.max(0, found.index - 50), found.index))) continue;
    const start = sentence.start + found.index;
    return { start, end: start + found[0].length };
  }
  return undefined;
}

/** At most so many findings of one rule in one letter: the reader has understood by then. */
export const MOST_FINDINGS = 12;

/** The phrases found in the sentences, one for each sentence. `gate` is a word without which none can be there. */
export function findPhrases(
  { lower, sentences }: { readonly lower: string; readonly sentences: readonly Sentence[] },
  gate: RegExp,
  phrases: readonly Phrase[],
): readonly Span[] {
  if (!gate.test(lower)) return NONE;
  const found: Span[] = [];
  for (const sentence of sentences) {
    if (found.length === MOST_FINDINGS) break;
    const span = findPhrase(sentence, phrases);
    if (span !== undefined) found.push(span);
  }
  return found;
}

const NONE: readonly Span[] = [];
