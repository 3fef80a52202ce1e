import type { ContactJson, FactJson } from "../../contract/index.ts";

/** A letter to a candidate, with what is theirs alone. */
export interface LetterToCompare {
  readonly caseId: string;
  /** Letters are compared with those of the same group: one kind, one stage. */
  readonly group: string;
  readonly subject: string;
  readonly body: string;
  /** See `personalParts`. */
  readonly parts: PersonalParts;
}

/** What may differ from one candidate's letter to another's, besides dates. */
export interface PersonalParts {
  readonly names: readonly string[];
  /** What was written of this person's application: what was talked about, promised, decided and why. */
  readonly ownWords: readonly string[];
}

/** A letter that says something else than the others of its group. */
export interface UnequalLetter {
  readonly caseId: string;
  /** The first sentence that differs; empty where one is missing. */
  readonly sentence: string;
}

/** What of a case is the candidate's own. */
export function personalParts(contact: Pick<ContactJson, "name">, facts: readonly FactJson[]): PersonalParts {
  const words = contact.name.split(/[\s,]+/).filter((word) => /\p{L}/u.test(word));
  return { names: [contact.name.trim(), ...words], ownWords: facts.flatMap(wordsOf) };
}

function wordsOf(fact: FactJson): readonly string[] {
  const note = fact.note === undefined ? [] : [fact.note];
  switch (fact.kind) {
    case "interview":
      return [...note, ...Object.values(fact.topics ?? {}).flat()];
    case "promise":
    case "news":
      return [...note, fact.what];
    case "timeline":
      return fact.nextSteps === undefined ? note : [...note, fact.nextSteps];
    default:
      return note;
  }
}

/** One mark for all that is personal: somebody may be called Friday. */
const MARK = "⟨…⟩";

/**
 * Whether two letters differ in nothing but names, dates and each person's own matters. What only one of them has may be
 * missing from the other, where it is personal; whatever is not, stands in both, in the same order.
 */
export function differsOnlyPersonally(a: LetterToCompare, b: LetterToCompare): boolean {
  return differenceBetween(sentencesOf(a), sentencesOf(b)) === undefined;
}

/** Those letters of each group that differ from most of it in more than what is personal. */
export function findUnequal(letters: readonly LetterToCompare[]): readonly UnequalLetter[] {
  const groups = Map.groupBy(letters, ({ group }) => group);
  return [...groups.values()].flatMap(unequalIn);
}

function unequalIn(letters: readonly LetterToCompare[]): readonly UnequalLetter[] {
  const read = letters.map((letter) => ({ letter, sentences: sentencesOf(letter) }));
  const usual = mostFrequent(read.map(({ sentences }) => sentences));
  return read.flatMap(({ letter, sentences }) => {
    const sentence = differenceBetween(usual, sentences);
    return sentence === undefined ? [] : [{ caseId: letter.caseId, sentence }];
  });
}

/** The wording that most have; of several, the first. */
function mostFrequent(all: readonly (readonly string[])[]): readonly string[] {
  const byText = Map.groupBy(all, (sentences) => sentences.join("\n"));
  let most: readonly (readonly string[])[] = [];
  for (const same of byText.values()) if (same.length > most.length) most = same;
  return most[0] ?? [];
}

function sentencesOf({ subject, body, parts }: LetterToCompare): readonly string[] {
  const names = anyOf(parts.names);
  const lines = [subject, ...body.split("\n")].map((line) => masked(line.trim(), names, parts.ownWords));
  return lines.flatMap((line) => line.split(/(?<=[.!?])\s+/)).filter((sentence) => sentence !== "");
}

/** Any of the names as words of their own, the longest first; undefined where there are none. */
function anyOf(names: readonly string[]): RegExp | undefined {
  const escaped = names.filter((name) => name !== "").map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (escaped.length === 0) return undefined;
  const longestFirst = escaped.toSorted((a, b) => b.length - a.length).join("|");
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${longestFirst})(?![\\p{L}\\p{M}])`, "gu");
}

const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";
const WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const DATES = new RegExp(
  `\\b(?:(?:${WEEKDAY},? )?(?:\\d{1,2} ${MONTH}|${MONTH} \\d{1,2})(?:,? \\d{4})?|${WEEKDAY}|today|yesterday|\\d{4}-\\d{2}-\\d{2})\\b`,
  "g",
);
/** Longer words of one's own are cut before they come into a letter: their beginning tells them. */
const TELLING_LENGTH = 40;

const RUN_OF_MARKS = new RegExp(`${MARK}(?:[\\s.,-]*${MARK})+`, "g");

function masked(line: string, names: RegExp | undefined, ownWords: readonly string[]): string {
  let text = line;
  for (const words of ownWords) text = withoutOwn(text, words);
  if (names !== undefined) text = text.replace(names, MARK);
  return text.replace(DATES, MARK).replace(RUN_OF_MARKS, MARK);
}

/** The rest of the sentence goes with it: where it was cut is not known. */
function withoutOwn(text: string, words: string): string {
  const start = words
    .trim()
    .split("\n")[0]!
    .replace(/[\s.,;:!–-]+$/u, "")
    .slice(0, TELLING_LENGTH);
  const at = start === "" ? -1 : text.toLowerCase().indexOf(start.toLowerCase());
  if (at === -1) return text;
  const end = text.slice(at + start.length).search(/[.!?](?:\s|$)/);
  return `${text.slice(0, at)}${MARK}${end === -1 ? "" : text.slice(at + start.length + end)}`;
}

function isPersonal(sentence: string): boolean {
  return sentence.includes("⟨");
}

/** The first sentence of `b` that speaks against it being `a` but for what is personal; undefined where none does. */
function differenceBetween(a: readonly string[], b: readonly string[]): string | undefined {
  const [left, right] = [byAnchors(a), byAnchors(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [one, other] = [left[index], right[index]];
    if (one === undefined || other === undefined || one.anchor !== other.anchor) {
      return b.find((sentence) => !isPersonal(sentence) && !a.includes(sentence)) ?? "";
    }
    const odd = oddIn(one.personal, other.personal);
    if (odd !== undefined) return odd;
  }
  return undefined;
}

/** The personal sentences before each that is not, the end of the letter being one. */
interface Stretch {
  readonly personal: readonly string[];
  readonly anchor: string;
}

function byAnchors(sentences: readonly string[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let personal: string[] = [];
  for (const anchor of [...sentences, ""]) {
    if (isPersonal(anchor)) {
      personal.push(anchor);
      continue;
    }
    stretches.push({ personal, anchor });
    personal = [];
  }
  return stretches;
}

/** Where neither list is the other with something left out: the first of `b` that `a` does not have. */
function oddIn(a: readonly string[], b: readonly string[]): string | undefined {
  if (isWithin(a, b) || isWithin(b, a)) return undefined;
  return b.find((sentence) => !a.includes(sentence)) ?? b[0] ?? "";
}

function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let next = 0;
  for (const sentence of whole) if (sentence === part[next]) next += 1;
  return next === part.length;
}
