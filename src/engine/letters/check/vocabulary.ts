import type { Case, Fact } from "../../model/index.ts";
import { fold } from "./fold.ts";

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu;
/** How many facts, and how much of each text, are read for their words. */
const MOST_FACTS = 2_000;
const LONGEST_TEXT = 400;

const known = new WeakMap<Case, ReadonlySet<string>>();

/** The folded words of a case's company, role, titles, topics, news and notes. */
export function readVocabulary(theCase: Case): ReadonlySet<string> {
  let vocabulary = known.get(theCase);
  if (vocabulary === undefined) {
    vocabulary = collect(theCase);
    known.set(theCase, vocabulary);
  }
  return vocabulary;
}

function collect(theCase: Case): ReadonlySet<string> {
  const words = new Set<string>();
  const add = (text: string | undefined) => {
    if (text !== undefined) for (const word of foldedWords(text)) words.add(word);
  };
  add(theCase.company);
  add(theCase.role);
  for (const { title } of theCase.contacts.slice(0, MOST_FACTS)) add(title);
  for (const fact of theCase.facts.slice(-MOST_FACTS)) for (const text of textsOf(fact)) add(text);
  return words;
}

function textsOf(fact: Fact): readonly (string | undefined)[] {
  switch (fact.kind) {
    case "interview":
      return [fact.note, ...[...(fact.topics?.values() ?? [])].slice(0, 50).flatMap((topics) => topics.slice(0, 20))];
    case "timeline":
      return [fact.note, fact.nextSteps];
    case "promise":
    case "news":
      return [fact.note, fact.what];
    default:
      return [fact.note];
  }
}

/** The words of a text, folded. */
export function foldedWords(text: string): readonly string[] {
  return Array.from(text.slice(0, LONGEST_TEXT).matchAll(WORD), (found) => fold(found[0].replace(/['’]s$/, "")));
}
