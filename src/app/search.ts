import type { FactJson } from "../contract/index.ts";
import { type Instant, parseInstant } from "../engine/index.ts";
import { foldedWords } from "./fold-text.ts";
import type { StoredCase } from "./ports/index.ts";
import { visibleFactsJson } from "./visible-facts-json.ts";

/** What of a case a text is. */
export type SearchedKind = "company" | "role" | "person" | "topic" | "promise" | "news" | "next-steps" | "note";

/** A text of a case that may be found. */
export interface SearchedText {
  readonly caseId: string;
  readonly company: string;
  readonly role: string;
  readonly kind: SearchedKind;
  readonly text: string;
  /** Whose it is, or whom it is about: a contact's id and name. */
  readonly contact?: { readonly id: string; readonly name: string };
  readonly factId?: string;
  /** When it was said, or the case was added. */
  readonly at: Instant;
}

interface IndexedText extends SearchedText {
  readonly words: readonly string[];
  /** Words of the case, and of the person, that may stand in a query beside one of the text's own. */
  readonly beside: readonly string[];
}

/** Everything that can be found, ready to be asked as often as somebody types. */
export interface SearchIndex {
  readonly texts: readonly IndexedText[];
}

/** What a search found. */
export interface SearchResult {
  /** The best first. */
  readonly hits: readonly SearchedText[];
  /** How many there are beside those that were asked for. */
  readonly total: number;
}

/** Reads cases for searching: people, companies, roles, and the words of notes, topics, promises, news and next steps. */
export function indexForSearch(cases: readonly StoredCase[], now: Instant): SearchIndex {
  return { texts: cases.flatMap((stored) => indexCase(stored, now)) };
}

/**
 * What fits a query: every word of it begins a word of the text or of its case or person, and one at least a word of the text
 * itself. Accents and capitals mean nothing. Whole words count more than beginnings, people and companies more than notes,
 * what is newer comes first among equals.
 */
export function search({ texts }: SearchIndex, query: string, limit: number): SearchResult {
  const asked = [...new Set(foldedWords(query))].slice(0, MOST_WORDS);
  if (asked.length === 0) return { hits: [], total: 0 };
  const found = texts.flatMap((text) => {
    const score = scoreOf(text, asked);
    return score === 0 ? [] : [{ text, score }];
  });
  const sorted = found.toSorted((a, b) => b.score - a.score || b.text.at - a.text.at);
  return { hits: sorted.slice(0, limit).map(({ text }) => plainText(text)), total: found.length };
}

/** More words than anybody asks with. */
const MOST_WORDS = 12;

const WEIGHTS: Readonly<Record<SearchedKind, number>> = {
  person: 8,
  company: 8,
  role: 6,
  topic: 4,
  promise: 4,
  news: 3,
  "next-steps": 3,
  note: 2,
};

const WHOLE_WORD = 3;
const BEGINNING = 2;
const BESIDE = 1;

/** 0 where it does not fit. */
function scoreOf({ words, beside, kind }: IndexedText, asked: readonly string[]): number {
  let score = 0;
  let hasOwn = false;
  for (const word of asked) {
    const own = matchOf(word, words);
    hasOwn ||= own > 0;
    if (own > 0) score += own * WEIGHTS[kind];
    else if (beside.some((other) => other.startsWith(word))) score += BESIDE;
    else return 0;
  }
  return hasOwn ? score : 0;
}

function matchOf(word: string, words: readonly string[]): number {
  if (words.includes(word)) return WHOLE_WORD;
  return words.some((other) => other.startsWith(word)) ? BEGINNING : 0;
}

function plainText({ words: _, beside: __, ...text }: IndexedText): SearchedText {
  return text;
}

function indexCase(stored: StoredCase, now: Instant): readonly IndexedText[] {
  const { id: caseId, header, openedAt: at } = stored;
  const { company, role, contacts } = header;
  const beside = foldedWords(`${company} ${role}`);
  const of = (kind: SearchedKind, text: string, more: Partial<SearchedText> = {}, own = text): IndexedText => {
    const besides = more.contact === undefined ? beside : [...beside, ...foldedWords(more.contact.name)];
    return { caseId, company, role, kind, text, at, ...more, words: foldedWords(own), beside: besides };
  };
  const people = contacts.map(({ id, name, title = "", email = "" }) =>
    of("person", name, { contact: { id, name } }, `${name} ${title} ${email}`),
  );
  const said = visibleFactsJson(stored.facts, now).flatMap(({ json }) =>
    textsOf(json).map(({ kind, text, who }) => {
      const contact = contacts.find(({ id }) => id === who);
      const about = contact === undefined ? {} : { contact: { id: contact.id, name: contact.name } };
      return of(kind, text, { ...about, factId: json.id, at: parseInstant(json.at) });
    }),
  );
  return [of("company", company), of("role", role), ...people, ...said];
}

interface SaidText {
  readonly kind: SearchedKind;
  readonly text: string;
  readonly who?: string | undefined;
}

function textsOf(fact: FactJson): readonly SaidText[] {
  const note = fact.note === undefined ? [] : [{ kind: "note" as const, text: fact.note }];
  return [...ownTextsOf(fact), ...note].filter(({ text }) => text.trim() !== "");
}

function ownTextsOf(fact: FactJson): readonly SaidText[] {
  switch (fact.kind) {
    case "interview":
      return Object.entries(fact.topics ?? {}).flatMap(([who, topics]) =>
        topics.map((text) => ({ kind: "topic" as const, text, who })),
      );
    case "promise":
      return [{ kind: "promise", text: fact.what, who: fact.to }];
    case "news":
      return [{ kind: "news", text: fact.what }];
    case "timeline":
      return fact.nextSteps === undefined ? [] : [{ kind: "next-steps", text: fact.nextSteps, who: fact.by }];
    default:
      return [];
  }
}
