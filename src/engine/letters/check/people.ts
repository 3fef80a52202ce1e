import type { Case, Contact } from "../../model/index.ts";
import { editDistance } from "./edit-distance.ts";
import { asSpelt, fold, foldWrittenOut } from "./fold.ts";
import { areNicknames } from "./nicknames.ts";

/** A word of somebody's name. */
export interface NamePart {
  readonly text: string;
  readonly spelt: string;
  readonly folded: string;
  readonly writtenOut: string;
  readonly contact: Contact;
  /** First and last words are what people are called by; small words between them belong to the last. */
  readonly place: "first" | "last" | "only" | "middle" | "particle";
}

/** How a word relates to a name: the same, the same but for accents, a short form of it, a slip of the pen, or nothing. */
export type Likeness = "exact" | "accents" | "nickname" | "near" | "other";

const TITLES: ReadonlySet<string> = new Set(
  "mr mrs ms miss mx dr prof professor doctor sir dame rev herr frau dipl ing mag jr sr ii iii iv phd md mba msc esq pmp cpa cfa".split(
    " ",
  ),
);
const PARTICLES: ReadonlySet<string> = new Set(
  "van von der den de del della di da das do dos du la le las los el al bin ibn bint ter ten te zu zum zur vom af av st san santa y e op thi thị".split(
    " ",
  ),
);

/** How many contacts are held against a letter, the recipient always among them. */
const MOST_CONTACTS = 10_000;
/** Longer names are not names. */
const LONGEST_NAME = 120;

/** The names of a case's contacts, found by their words. */
export class People {
  readonly #byId = new Map<string, Contact>();
  readonly #parts = new Map<string, NamePart[]>();
  readonly #bySpelling = new Map<string, NamePart[]>();
  readonly #byFold = new Map<string, NamePart[]>();
  readonly #byInitial = new Map<string, NamePart[]>();

  constructor(contacts: readonly Contact[]) {
    for (const contact of contacts.slice(0, MOST_CONTACTS)) this.#add(contact);
  }

  #add(contact: Contact): void {
    if (this.#byId.has(contact.id)) return;
    this.#byId.set(contact.id, contact);
    const parts = namePartsOf(contact);
    this.#parts.set(contact.id, parts);
    for (const part of parts) {
      push(this.#bySpelling, part.spelt, part);
      push(this.#byFold, part.folded, part);
      if (part.writtenOut !== part.folded) push(this.#byFold, part.writtenOut, part);
      if (part.place !== "particle") push(this.#byInitial, initialOf(part.folded), part);
    }
  }

  find(id: string): Contact | undefined {
    return this.#byId.get(id);
  }

  partsOf(contact: Contact): readonly NamePart[] {
    return this.#parts.get(contact.id) ?? [];
  }

  /** Names with exactly this word, but for its case. */
  spelt(word: string): readonly NamePart[] {
    return this.#bySpelling.get(asSpelt(word)) ?? NONE;
  }

  /** Whether a folded word stands in some name. */
  isPart(folded: string): boolean {
    return this.#byFold.has(folded);
  }

  /** Names with this word, whatever its accents. */
  folded(word: string): readonly NamePart[] {
    return this.#byFold.get(fold(word)) ?? NONE;
  }

  /** Names that begin with the same letter, or would if two letters had not been swapped. */
  alike(folded: string): readonly NamePart[] {
    const first = this.#byInitial.get(initialOf(folded)) ?? NONE;
    const swapped = initialOf(folded.slice(1));
    if (swapped === "" || swapped === initialOf(folded)) return first;
    const second = this.#byInitial.get(swapped);
    return second === undefined ? first : [...first, ...second];
  }
}

const NONE: readonly NamePart[] = [];

function push(map: Map<string, NamePart[]>, key: string, part: NamePart): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [part]);
  else known.push(part);
}

/** C and K sound the same. */
function initialOf(folded: string): string {
  const first = folded.charAt(0);
  return first === "c" ? "k" : first;
}

const people = new WeakMap<readonly Contact[], People>();

/** The people of a case; the same contacts give the same object. */
export function peopleOf({ contacts }: Pick<Case, "contacts">): People {
  let known = people.get(contacts);
  if (known === undefined) {
    known = new People(contacts);
    people.set(contacts, known);
  }
  return known;
}

/** The words of a name without titles and letters after it. */
export function nameWords(name: string): readonly string[] {
  return name
    .slice(0, LONGEST_NAME)
    .replace(/[()"“”,/]/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "" && !TITLES.has(word.replaceAll(".", "").toLowerCase()));
}

function namePartsOf(contact: Contact): NamePart[] {
  const words = nameWords(contact.name);
  return words.flatMap((text, i) => {
    const place = placeOf(words, i);
    const halves = text.includes("-") ? text.split("-").filter((half) => half.length > 2) : [];
    return [text, ...halves].map((each) => partOf(each, place, contact));
  });
}

function placeOf(words: readonly string[], i: number): NamePart["place"] {
  if (words.length === 1) return "only";
  if (i === 0) return "first";
  if (i === words.length - 1) return "last";
  return PARTICLES.has(words[i]!.toLowerCase()) ? "particle" : "middle";
}

function partOf(text: string, place: NamePart["place"], contact: Contact): NamePart {
  return { text, spelt: asSpelt(text), folded: fold(text), writtenOut: foldWrittenOut(text), contact, place };
}

/** How a word of a letter relates to one word of a name. */
export function likeness(word: string, part: NamePart): Likeness {
  if (asSpelt(word) === part.spelt || isInitialOf(word, part.text)) return "exact";
  const folded = fold(word);
  if (folded === part.folded || folded === part.writtenOut || foldWrittenOut(word) === part.folded) return "accents";
  if (part.place !== "last" && areNicknames(folded, part.folded)) return "nickname";
  return isNear(folded, part) ? "near" : "other";
}

function isInitialOf(word: string, name: string): boolean {
  return /^\p{Lu}\.?$/u.test(word) && name.startsWith(word.charAt(0));
}

/** A slip: one letter in a short name, two in a long one; the first letter is hardly ever the wrong one. */
export function isNear(folded: string, { folded: name, writtenOut }: Pick<NamePart, "folded" | "writtenOut">): boolean {
  if (Math.min(folded.length, name.length) < 3) return false;
  const most = Math.min(folded.length, name.length) >= 7 ? 2 : 1;
  if (!isSameStart(folded, name)) return false;
  const distance = editDistance(folded, name, most);
  if (distance > 0 && distance <= most) return true;
  return writtenOut !== name && editDistance(folded, writtenOut, most) <= most;
}

function isSameStart(a: string, b: string): boolean {
  if (initialOf(a) === initialOf(b)) return true;
  return a.length > 3 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
}
