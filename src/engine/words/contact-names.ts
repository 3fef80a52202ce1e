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

/** The contact of an id, where the case holds one. */
export function findContact(id: string | null | undefined, { contacts }: Pick<Case, "contacts">): Contact | undefined {
  if (id === null || id === undefined) return undefined;
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
  for (const other of contacts) {
    if (other !== contact && other.name.startsWith(first) && firstWord(other.name) === first) return true;
  }
  return false;
}

/** "Ana", "Ana and Jun", "Ana, Jun and Grace", "Ana, Jun and 3 more". */
export function listed(names: readonly string[], most = 3): string {
  const count = names.length;
  if (count === 0) return "";
  if (count === 1) return names[0]!;
  if (count <= most) return `${names.slice(0, -1).join(", ")} and ${names[count - 1]}`;
  return `${names.slice(0, most - 1).join(", ")} and ${count - most + 1} more`;
}
