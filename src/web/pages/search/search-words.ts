import {
  foldedWords,
  foldText,
  numberWord,
  type SearchedKind,
  type SearchedText,
  type SearchResult,
} from "../../../app/index.ts";

/** A stretch of a text; marked where it fits what was asked. */
export interface MarkedPart {
  readonly text: string;
  readonly isHit: boolean;
}

/** How much of a long text is shown before and after the first word that fits, in characters. */
const BEFORE = 60;
const AFTER = 140;

/** A text with what fits the query marked; of a long one, the words around the first that fits. */
export function markHits(text: string, query: string): readonly MarkedPart[] {
  const asked = foldedWords(query);
  const hits = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
    const length = fittingLength(word, asked);
    return length === 0 ? [] : [{ from: index, to: index + length }];
  });
  const { from, to } = excerptAround(text, hits[0]?.from ?? 0);
  const parts: MarkedPart[] = from > 0 ? [{ text: "… ", isHit: false }] : [];
  let at = from;
  for (const hit of hits.filter((one) => one.to <= to)) {
    if (hit.from > at) parts.push({ text: text.slice(at, hit.from), isHit: false });
    parts.push({ text: text.slice(hit.from, hit.to), isHit: true });
    at = hit.to;
  }
  if (at < to) parts.push({ text: text.slice(at, to), isHit: false });
  return to < text.length ? [...parts, { text: " …", isHit: false }] : parts;
}

/** How many characters of a word fit; the whole word where folding changed its length, 0 where none of it fits. */
function fittingLength(word: string, asked: readonly string[]): number {
  const folded = foldText(word);
  const longest = asked.filter((one) => folded.startsWith(one)).reduce((most, one) => Math.max(most, one.length), 0);
  return longest > 0 && folded.length !== word.length ? word.length : longest;
}

function excerptAround(text: string, hit: number): { readonly from: number; readonly to: number } {
  const from = hit <= BEFORE ? 0 : startOfWord(text, hit - BEFORE);
  const end = hit + AFTER;
  return { from, to: end >= text.length ? text.length : Math.max(hit, endOfWord(text, end)) };
}

function startOfWord(text: string, at: number): number {
  const space = text.indexOf(" ", at);
  return space === -1 ? at : space + 1;
}

function endOfWord(text: string, at: number): number {
  const space = text.lastIndexOf(" ", at);
  return space === -1 ? at : space;
}

/** Parts of what was found, as they stand on the page. */
export type HitGroupName = "people" | "applications" | "said" | "notes";

/** Hits under one heading, the best first. */
export interface HitGroup {
  readonly name: HitGroupName;
  readonly title: string;
  readonly hits: readonly SearchedText[];
}

const GROUPS: readonly { readonly name: HitGroupName; readonly title: string }[] = [
  { name: "people", title: "People" },
  { name: "applications", title: "Applications" },
  { name: "said", title: "What was said" },
  { name: "notes", title: "Your notes" },
];

const GROUP_OF: Readonly<Record<SearchedKind, HitGroupName>> = {
  person: "people",
  company: "applications",
  role: "applications",
  topic: "said",
  promise: "said",
  news: "said",
  "next-steps": "said",
  note: "notes",
};

/** What was found, by what it is; an application stands there once, whether its company or its role was found. */
export function groupHits(hits: readonly SearchedText[]): readonly HitGroup[] {
  const applications = new Set<string>();
  const kept = hits.filter(({ kind, caseId }) => {
    if (GROUP_OF[kind] !== "applications") return true;
    const isNew = !applications.has(caseId);
    applications.add(caseId);
    return isNew;
  });
  const byName = Map.groupBy(kept, ({ kind }) => GROUP_OF[kind]);
  return GROUPS.flatMap(({ name, title }) => {
    const found = byName.get(name);
    return found === undefined ? [] : [{ name, title, hits: found }];
  });
}

/** What a hit of a case's words is called. */
export const KIND_WORDS: Readonly<Record<SearchedKind, string>> = {
  person: "Person",
  company: "Application",
  role: "Application",
  topic: "Talked about",
  promise: "Promised",
  news: "Your news",
  "next-steps": "Next steps",
  note: "Note",
};

/** "Seven places for “salary”." */
export function searchSentence(query: string, result: SearchResult | undefined): string {
  if (query.trim() === "" || result === undefined) return "What are you looking for?";
  const { total } = result;
  if (total === 0) return `Nothing fits “${query.trim()}”.`;
  const number = numberWord(total);
  return `${number.charAt(0).toUpperCase()}${number.slice(1)} ${total === 1 ? "place" : "places"} for “${query.trim()}”.`;
}
