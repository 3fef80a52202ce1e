import type { Contact } from "../../model/index.ts";
import { FAMILY_FIRST, LEARNED, PARTICLES, PERHAPS_FAMILY_FIRST, SUFFIXES, TITLES } from "./name-words.ts";
import { plainLine } from "./plain-line.ts";

/** What a person may be called. Where the order of a name cannot be known, only `full` is. */
export interface NameForms {
  /** The whole name without title and letters after it: "Anna van der Berg"; empty where there is none. */
  readonly full: string;
  /** "Anna"; undefined where it is not certain which part is the given name. */
  readonly given: string | undefined;
  /** "van der Berg"; undefined where it is not certain which part is the family name. */
  readonly family: string | undefined;
  /** "Dr", "Prof.", "Mr", "Ms": only what the name or the title says. */
  readonly title: string | undefined;
}

const LONGEST_NAME = 80;
const MOST_REMEMBERED = 512;
const remembered = new Map<string, NameForms>();

/** What a person may be called, by their name and the title they are known by; nobody's gender or order of names is guessed. */
export function nameForms({ name, title }: Pick<Contact, "name" | "title">): NameForms {
  const key = title === undefined ? name : `${name}\n${title}`;
  if (key.length > LONGEST_NAME * 2) return readName(name, title);
  let forms = remembered.get(key);
  if (forms === undefined) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    forms = readName(name, title);
    remembered.set(key, forms);
  }
  return forms;
}

function readName(name: string, title: string | undefined): NameForms {
  const line = plainLine(name, LONGEST_NAME)
    .replace(/\s*\([^)]*\)/g, "")
    .replace(/(?:^|\s)["“'‘][^"”'’]*["”'’](?=\s|$)/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const { words, titles, turned } = partsOf(line);
  const titleWord = strongest([...titles, ...titlesIn(title)]);
  if (words.length === 0)
    return { full: plainLine(name, LONGEST_NAME), given: undefined, family: undefined, title: titleWord };
  const full = words.join(" ");
  return { full, ...(turned ?? splitName(words)), title: titleWord };
}

interface NameParts {
  readonly words: readonly string[];
  readonly titles: readonly string[];
  /** Given and family name, where a comma or capitals say which is which. */
  readonly turned?: Pick<NameForms, "given" | "family">;
}

/** Takes titles and letters after the name off, and turns "Kim, Dana" round. */
function partsOf(line: string): NameParts {
  const [head = "", ...tail] = line.split(",");
  const { words, titles } = withoutTitles(head.split(" ").filter((word) => word !== ""));
  const rest = tail.flatMap((part) => part.split(" ")).filter((word) => word !== "" && !isSuffix(word));
  const inner = withoutTitles(rest);
  if (inner.words.length === 0) return { words: withoutSuffixes(words), titles: [...titles, ...inner.titles] };
  const family = words.join(" ");
  return {
    words: [...inner.words, ...words],
    titles: [...titles, ...inner.titles],
    turned: { given: givenOf(inner.words), family: family === "" ? undefined : family },
  };
}

function withoutTitles(words: readonly string[]): { words: readonly string[]; titles: readonly string[] } {
  const titles: string[] = [];
  let start = 0;
  while (start < words.length) {
    const title = TITLES.get(bare(words[start]!));
    // "Prof" alone is what somebody is called.
    if (title === undefined || words.length - start === 1) break;
    titles.push(title);
    start += 1;
  }
  return { words: words.slice(start), titles };
}

function withoutSuffixes(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && isSuffix(words[end - 1]!)) end -= 1;
  return words.slice(0, end);
}

function isSuffix(word: string): boolean {
  return SUFFIXES.has(word.replaceAll(".", "").toLowerCase());
}

/** A contact's `title` is mostly what they do ("Director"), at times what they are called by ("Dr", "Prof. Dr."). */
function titlesIn(title: string | undefined): readonly string[] {
  if (title === undefined) return [];
  const words = plainLine(title, LONGEST_NAME).split(" ");
  const titles = words.map((word) => TITLES.get(bare(word)));
  return titles.every((word) => word !== undefined) ? titles : [];
}

function strongest(titles: readonly string[]): string | undefined {
  if (titles.includes("Prof.")) return "Prof.";
  return titles.find((title) => LEARNED.has(title)) ?? titles[0];
}

/** Which part is which, where that is known. */
function splitName(words: readonly string[]): Pick<NameForms, "given" | "family"> {
  const [first] = words;
  if (words.length === 1) return isSpacedScript(first!) ? { given: first, family: undefined } : UNKNOWN;
  const loud = words.filter(isLoud);
  if (loud.length > 0 && loud.length < words.length) return splitByCapitals(words);
  if (isFamilyFirst(words)) return UNKNOWN;
  const start = familyStart(words);
  return { given: givenOf(words), family: words.slice(start).join(" ") };
}

const UNKNOWN = { given: undefined, family: undefined } as const;

/** "KIM Min-jun", "Anna BERG": many write the family name in capitals. */
function splitByCapitals(words: readonly string[]): Pick<NameForms, "given" | "family"> {
  const given = words.filter((word) => !isLoud(word));
  const family = words.filter(isLoud);
  if (given.some((word) => isInitial(word) || PARTICLES.has(word.toLowerCase()))) return UNKNOWN;
  return { given: given[0], family: family.map(quiet).join(" ") };
}

function isFamilyFirst(words: readonly string[]): boolean {
  if (words.some((word) => !isSpacedScript(word))) return true;
  const first = words[0]!.toLowerCase();
  const last = words[words.length - 1]!;
  if (FAMILY_FIRST.has(last.toLowerCase()) || words.length > 3) return false;
  return FAMILY_FIRST.has(first) || (PERHAPS_FAMILY_FIRST.has(first) && /^\p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u.test(last));
}

/** The family name is the last word with the particles before it. */
function familyStart(words: readonly string[]): number {
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has(bare(words[start - 1]!))) start -= 1;
  return start;
}

/** The first given name; an initial is nobody's call name. */
function givenOf(words: readonly string[]): string | undefined {
  const [first] = words;
  return first === undefined || isInitial(first) || PARTICLES.has(bare(first)) ? undefined : first;
}

function isInitial(word: string): boolean {
  return /^(?:\p{L}\.?-?){1,3}$/u.test(word) && (word.includes(".") || word.length === 1);
}

function isLoud(word: string): boolean {
  return word.length > 2 && /^[\p{Lu}'’-]+$/u.test(word);
}

function quiet(word: string): string {
  return word.toLowerCase().replace(/(^|[-'’])\p{Ll}/gu, (start) => start.toUpperCase());
}

/** Whether the script is one that puts spaces between given and family names; others may write both as one word. */
function isSpacedScript(word: string): boolean {
  return !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(word);
}

function bare(word: string): string {
  return word.replaceAll(".", "").toLowerCase();
}
