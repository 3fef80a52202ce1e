import type { Case, Contact } from "../model/index.ts";
import { quotableName } from "./plain-text.ts";

const LONGEST_NAME = 60;
const LONGEST_FIRST_NAME = 24;

/** Words before a name that nobody is called by alone. */
const TITLES: ReadonlySet<string> = new Set([
  "mr",
  "mrs",
  "ms",
  "mx",
  "miss",
  "dr",
  "prof",
  "sir",
  "dame",
  "herr",
  "frau",
]);

/** Up to so many contacts, looking through them is quicker than an index. */
const FEW = 8;

/** Contacts found by id, and how many there are of each first name. */
interface Directory {
  readonly byId: ReadonlyMap<string, Contact>;
  readonly namesakes: ReadonlyMap<string, number>;
}

const directories = new WeakMap<readonly Contact[], Directory>();

function directoryOf(contacts: readonly Contact[]): Directory {
  let directory = directories.get(contacts);
  if (directory === undefined) {
    const namesakes = new Map<string, number>();
    for (const { name } of contacts) namesakes.set(firstWord(name), (namesakes.get(firstWord(name)) ?? 0) + 1);
    directory = { byId: new Map(contacts.map((contact) => [contact.id, contact])), namesakes };
    directories.set(contacts, directory);
  }
  return directory;
}

/** The contact of an id, where the case holds one. */
export function findContact(id: string | null | undefined, { contacts }: Pick<Case, "contacts">): Contact | undefined {
  if (id === null || id === undefined) return undefined;
  if (contacts.length > FEW) return directoryOf(contacts).byId.get(id);
  for (const contact of contacts) if (contact.id === id) return contact;
  return undefined;
}

/** "Lee Okafor"; "them" where nobody is known. */
export function fullName(contact: Contact | undefined): string {
  return contact === undefined ? "them" : quotableName(contact.name, LONGEST_NAME) || "them";
}

/** "Lee", where no other contact of the case has the same first name; else "Lee Okafor". */
export function firstName(contact: Contact | undefined, { contacts }: Pick<Case, "contacts">): string {
  if (contact === undefined) return "them";
  const name = contact.name;
  const first = firstWord(name);
  if (isTitle(first) || isShared(first, contact, contacts)) return quotableName(name, LONGEST_NAME) || "them";
  return quotableName(first, LONGEST_FIRST_NAME) || fullName(contact);
}

function firstWord(name: string): string {
  const end = name.indexOf(" ");
  return end === -1 ? name : name.slice(0, end);
}

function isTitle(word: string): boolean {
  return word.endsWith(".") || (word.length <= 4 && TITLES.has(word.toLowerCase()));
}

function isShared(first: string, contact: Contact, contacts: readonly Contact[]): boolean {
  if (contacts.length > FEW) return directoryOf(contacts).namesakes.get(first) !== 1;
  for (const other of contacts) {
    if (other !== contact && other.name.startsWith(first) && firstWord(other.name) === first) return true;
  }
  return false;
}

/** "Ana", "Ana and Jun", "Ana, Jun and Grace", "Ana, Jun and 3 more": at most three are asked for their names. */
export function listed<T>(items: readonly T[], nameOf: (item: T) => string): string {
  const [first, second, third] = items;
  if (first === undefined) return "";
  if (second === undefined) return nameOf(first);
  if (third === undefined) return `${nameOf(first)} and ${nameOf(second)}`;
  const rest = items.length === 3 ? nameOf(third) : `${items.length - 2} more`;
  return `${nameOf(first)}, ${nameOf(second)} and ${rest}`;
}
