import { type CaseView, foldedWords, type SearchIndex, search } from "../../../app/index.ts";

/**
 * The cases that fit what was typed: every word of it begins a word of the company, the role or somebody's name; with the
 * index, once it is there, of notes, topics and promises, too.
 */
export function filterCases(
  cases: readonly CaseView[],
  query: string,
  index: SearchIndex | undefined,
): readonly CaseView[] {
  const asked = foldedWords(query);
  if (asked.length === 0) return cases;
  const found = new Set(
    index === undefined ? [] : search(index, query, Number.MAX_SAFE_INTEGER).hits.map((hit) => hit.caseId),
  );
  return cases.filter((view) => found.has(view.caseId) || beginsWords(view, asked));
}

const words = new WeakMap<CaseView["digest"], readonly string[]>();

function beginsWords({ digest }: CaseView, asked: readonly string[]): boolean {
  const known = words.getOrInsertComputed(digest, ({ company, role, people = [] }) =>
    foldedWords([company, role, ...people].join(" ")),
  );
  return asked.every((word) => known.some((other) => other.startsWith(word)));
}
