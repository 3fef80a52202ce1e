import type { LanguageFinding } from "./proofreader.ts";

/** Pairs that are English: "I know that that helps", "she had had enough", "very very glad". */
const RIGHT_TWICE: ReadonlySet<string> = new Set(
  "that had is do her really very so too much many long far no yes on in bye ha knock".split(" "),
);

const WORD = /[\p{L}\p{M}\p{N}_@]+(?:['’.-][\p{L}\p{M}\p{N}_@]+)*/gu;
/** Blanks, with one end of a line among them at most: below an empty line begins something else. */
const BETWEEN = /^(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)$/;
const SMALL = /^\p{Ll}{2,}$/u;

/**
 * Words written twice in a row that `found` has not: the grammar tells of some alone. The second is in small letters, so that
 * names like Duran Duran are none; of three in a row the first two are told.
 */
export function findRepeatedWords(text: string, found: readonly LanguageFinding[]): readonly LanguageFinding[] {
  const words = [...text.matchAll(WORD)];
  const isRepeated = (index: number) => areTheSame(words[index], words[index + 1], text);
  return words.flatMap((word, index) => {
    if (!isRepeated(index) || isRepeated(index - 1)) return [];
    const next = words[index + 1]!;
    const [start, end] = [word.index, next.index + next[0].length];
    if (found.some((each) => each.start === start && each.end === end)) return [];
    return [{ start, end, kind: "Repetition", message: "This word stands here twice.", replacements: [word[0]] }];
  });
}

function areTheSame(word: RegExpExecArray | undefined, next: RegExpExecArray | undefined, text: string): boolean {
  if (word === undefined || next === undefined || next[0] !== word[0].toLowerCase()) return false;
  if (!SMALL.test(next[0]) || RIGHT_TWICE.has(next[0])) return false;
  return BETWEEN.test(text.slice(word.index + word[0].length, next.index));
}
