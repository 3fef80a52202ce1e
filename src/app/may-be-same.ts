import { foldText } from "./fold-text.ts";

/** Whether two names may be one person's, who has one address: the words of one are all in the other. */
export function mayBeSame(left: string, right: string): boolean {
  const [a, b] = [wordsOf(left), wordsOf(right)];
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  return [...fewer].every((word) => more.has(word));
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(foldText(name).match(/[\p{L}\p{N}]+/gu));
}
