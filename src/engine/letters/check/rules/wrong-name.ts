import type { Contact } from "../../../model/index.ts";
import type { Finding, LetterField } from "../../letter.ts";
import { isCommonWord } from "../common-words.ts";
import { editDistance } from "../edit-distance.ts";
import { finding, type Rule } from "../finding.ts";
import { fold } from "../fold.ts";
import type { Span, Word } from "../letter-text.ts";
import type { Look } from "../look.ts";
import { isNear, likeness, type NamePart } from "../people.ts";
import { MOST_FINDINGS } from "../phrases.ts";
import { greetedNames } from "./greeted-names.ts";

const RULE = "letter.wrong-name";
const SOURCE = "reach-out";

/** Names misspelt, mixed up, or another person's. */
export const wrongName: Rule = (look) => {
  const inBody = [...greetedNames(look), ...namesIn(look.text.words, look, "body")];
  const inSubject = look.subject === "" ? [] : namesIn(look.subjectWords, look, "subject");
  return [...inSubject, ...inBody].slice(0, MOST_FINDINGS);
};

/** How many different words of a text are held against the names. */
const MOST_WORDS = 300;

function namesIn(words: readonly Word[], look: Look, field: LetterField): readonly Finding[] {
  const found: Finding[] = [];
  const checked = new Map<string, readonly NamePart[]>();
  for (const [i, word] of words.entries()) {
    if (found.length >= MOST_FINDINGS) break;
    if (!isCapitalised(word.text)) continue;
    const known = namesOf(word, look);
    if (known.length > 0) {
      const mixed = mixedWith(words[i + 1], { word, known, look });
      if (mixed !== undefined) found.push({ ...mixed, field });
      else found.push(...vocative(word, known, look, field));
      continue;
    }
    const slip = slipAt(words, i, { look, checked, field });
    if (slip !== undefined) found.push(slip);
  }
  return found;
}

function isCapitalised(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase() || /^\p{Lo}/u.test(text);
}

/** The word without what a sentence adds to a name: "Dana's", "Tanaka-san". */
function bareName(text: string): string {
  return text.replace(/['’]s?$/i, "").replace(/-(?:san|sama|sensei|ji|ssi|nim)$/i, "");
}

/** Names that the word is, exactly or but for its accents. */
function namesOf({ text }: Word, { people }: Look): readonly NamePart[] {
  const whole = people.folded(text);
  return whole.length > 0 ? whole : people.folded(bareName(text));
}

interface Scan {
  readonly look: Look;
  readonly field: LetterField;
  /** Words seen before, with the names each may be a slip of. */
  readonly checked: Map<string, readonly NamePart[]>;
}

/** A word that is no name of the case, and one letter off one. */
function slipAt(words: readonly Word[], i: number, { look, checked, field }: Scan): Finding | undefined {
  const word = words[i]!;
  const text = bareName(word.text);
  const folded = fold(text);
  if (!checked.has(folded)) {
    if (checked.size >= MOST_WORDS) return undefined;
    checked.set(folded, namesNear(word, text, folded, look));
  }
  const near = checked.get(folded)!.filter((part) => !isSomebodyElse(words, i, part, look));
  const part = near.find(({ contact }) => contact.id === look.letter.to) ?? near[0] ?? surnameBehind(words, i, look);
  return part === undefined
    ? undefined
    : misspelt({ start: word.start, end: word.start + text.length }, part, look, field);
}

function misspelt(at: Span, part: NamePart, look: Look, field: LetterField): Finding {
  const isRecipient = part.contact.id === look.letter.to;
  const message = `${isRecipient ? "The reader's name is" : "It is"} spelt ${part.text.slice(0, 60)}.`;
  const severity = isRecipient ? "blocks" : "warns";
  return finding({ rule: RULE, severity, field, at, message, source: SOURCE, fix: part.text });
}

function namesNear(word: Word, text: string, folded: string, look: Look): readonly NamePart[] {
  if (folded.length < 3 || /\d|[@/_]|\.\w/.test(text) || isOrdinary(word, folded, look)) return NO_NAMES;
  // "Jons question" lacks its apostrophe, and no letter of the name.
  if (folded.endsWith("s") && look.people.isPart(folded.slice(0, -1))) return NO_NAMES;
  return look.people
    .alike(folded)
    .filter((part) => part.folded.length >= 3 && isLarge(part.text) && isNear(folded, part));
}

const NO_NAMES: readonly NamePart[] = [];

function isLarge(text: string): boolean {
  return text.charAt(0) !== text.charAt(0).toLowerCase();
}

/** After somebody's first name a last name may be two letters off: "Joan Petry" for Petrie. */
function surnameBehind(words: readonly Word[], i: number, look: Look): NamePart | undefined {
  const before = words[i - 1];
  const word = words[i]!;
  if (before === undefined || word.start - before.end !== 1 || !isCapitalised(before.text)) return undefined;
  const folded = fold(bareName(word.text));
  if (folded.length < 5 || look.vocabulary.has(folded)) return undefined;
  for (const { contact, place } of namesOf(before, look)) {
    const last = look.people.partsOf(contact).find((part) => part.place === "last");
    if (place !== "first" || last === undefined || last.folded.charAt(0) !== folded.charAt(0)) continue;
    if (editDistance(folded, last.folded, 2) <= 2) return last;
  }
  return undefined;
}

/** An everyday word, a word of the case, the writer's own name, or one that the letter also has in small letters. */
function isOrdinary({ text, lower, isFirst }: Word, folded: string, look: Look): boolean {
  if (look.names.isWriter(lower) || look.vocabulary.has(folded)) return true;
  if (isCommonWord(lower) || isCommonWord(folded)) return true;
  if (text.length > 3 && text === text.toUpperCase()) return false;
  if (text.length <= 4 && text.length > 1 && text === text.toUpperCase()) return true;
  return isFirst && folded.length <= 3;
}

/** "Marie Curie" is nobody's misspelt Maria, and "Tom Kin" no Kim. */
function isSomebodyElse(words: readonly Word[], i: number, part: NamePart, look: Look): boolean {
  const isLast = part.place === "last";
  const other = isLast ? words[i - 1] : words[i + 1];
  const word = words[i]!;
  if (other === undefined || !isBeside(isLast ? other : word, isLast ? word : other, look)) return false;
  if (!isCapitalised(other.text) || TITLES.has(other.lower.replace(".", "")) || isCommonWord(other.lower)) return false;
  if (isLast && other.isFirst && isCommonWord(other.lower)) return false;
  return !look.people.partsOf(part.contact).some((own) => likeness(bareName(other.text), own) !== "other");
}

const TITLES: ReadonlySet<string> = new Set(
  "mr mrs ms miss mx dr prof professor doctor herr frau señor señora sir".split(" "),
);

/** With nothing but a space between them. */
function isBeside(a: Word, b: Word, { text, subject }: Look): boolean {
  const between = (text.body.slice(a.end, b.start) || subject.slice(a.end, b.start)).trim();
  return b.start - a.end <= 2 && b.start > a.end && (between === "" || between === ".");
}

interface KnownName {
  readonly word: Word;
  readonly known: readonly NamePart[];
  readonly look: Look;
}

/** "Dana Okafor": one person's first name and another's last. */
function mixedWith(next: Word | undefined, { word, known, look }: KnownName): Finding | undefined {
  if (next === undefined || !isCapitalised(next.text) || next.start - word.end !== 1) return undefined;
  const firsts = known.filter(({ place }) => place === "first");
  const lasts = namesOf(next, look).filter(({ place }) => place === "last");
  if (firsts.length === 0 || lasts.length === 0) return undefined;
  if (known.some((first) => namesOf(next, look).some((last) => last.contact === first.contact))) return undefined;
  const { contact } = firsts.find((each) => each.contact.id === look.letter.to) ?? firsts[0]!;
  const isRecipient = [...firsts, ...lasts].some((part) => part.contact.id === look.letter.to);
  const message = `These are the names of two people: ${contact.name.slice(0, 60)} is one of them.`;
  const at = { start: word.start, end: next.end };
  return finding({
    rule: RULE,
    severity: isRecipient ? "blocks" : "warns",
    at,
    message,
    source: SOURCE,
    fix: contact.name,
  });
}

/** "… to meet you, Jon." in a letter to Joan. */
function vocative(word: Word, known: readonly NamePart[], look: Look, field: LetterField): readonly Finding[] {
  if (field !== "body" || known.some(({ contact }) => contact.id === look.letter.to)) return [];
  const { lower } = look.text;
  const before = lower.slice(Math.max(0, word.start - 24), word.start);
  const after = lower.slice(word.end, word.end + 12);
  if (!/\b(?:you|thanks|thank you|thanks again|hello|hi|dear),? $/.test(before) || !/,? $/.test(before)) return [];
  if (
    !/(?:you|thanks|again), $|\b(?:hello|hi|dear) $/.test(before) ||
    !/^\s?[.!,?]/.test(after) ||
    /^,? ?(?:and|or|&)\b/.test(after)
  )
    return [];
  if (!known.some(({ place }) => place === "first" || place === "only") || look.recipient === undefined) return [];
  const fix = firstNameOf(look.recipient, look);
  const message = `This speaks to ${word.text.slice(0, 60)}, and the letter goes to ${look.recipient.name.slice(0, 60)}.`;
  return [finding({ rule: RULE, severity: "blocks", at: word, message, source: SOURCE, fix })];
}

function firstNameOf(contact: Contact, { people }: Look): string {
  return people.partsOf(contact)[0]?.text ?? contact.name;
}
