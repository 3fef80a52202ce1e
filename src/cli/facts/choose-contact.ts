import type { ContactJson } from "../../contract/index.ts";
import type { ContactRole } from "../../engine/index.ts";
import { matchNames } from "../choose-case.ts";
import { misuse } from "../fail.ts";
import { suggestName } from "../near-names.ts";

const ROLES: Readonly<Record<string, ContactRole>> = {
  recruiter: "recruiter",
  "hiring manager": "hiring-manager",
  manager: "hiring-manager",
  boss: "hiring-manager",
  hr: "hr",
  "human resources": "hr",
  personnel: "hr",
  interviewer: "interviewer",
  staff: "staff",
  reception: "staff",
  receptionist: "staff",
  assistant: "staff",
  "front desk": "staff",
  referrer: "referrer",
  referral: "referrer",
  candidate: "candidate",
};

/** The role that a word names, in any case and however it is joined: "MANAGER", "hiring-manager", "front desk". */
export function findRole(text: string): ContactRole | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replaceAll(/[-_\s]+/g, " ");
  return Object.hasOwn(ROLES, plain) ? ROLES[plain] : undefined;
}

/** Every role of a contact, as messages and completion list them. */
export const ROLE_NAMES: readonly ContactRole[] = [
  "recruiter",
  "hiring-manager",
  "hr",
  "interviewer",
  "staff",
  "referrer",
  "candidate",
];

/** How people are addressed before their names. */
const TITLES = /^(?:dr|prof|professor|mr|mrs|ms|mx|miss|herr|frau)\b\.?\s+/i;

/** The contacts that a typed word may mean: those whose id or name begins with it, else those of the role that it names. */
export function findContacts(typed: string, contacts: readonly ContactJson[]): readonly ContactJson[] {
  const named = matchNames(typed, contacts, ({ id, name }) => [id, name]);
  if (named.length > 0) return named;
  const untitled = typed.replace(TITLES, "");
  if (untitled !== typed) return findContacts(untitled, contacts);
  const role = findRole(typed);
  return contacts.filter((contact) => contact.role === role);
}

/** The one contact that a typed word means; anything else ends the command with the contacts that there are. */
export function chooseContact(typed: string, contacts: readonly ContactJson[]): ContactJson {
  const matches = findContacts(typed, contacts);
  const [match] = matches;
  if (match !== undefined && matches.length === 1) return match;
  const near = suggestName(
    typed.replace(TITLES, ""),
    contacts.map(({ name }) => name),
  );
  const kind = match === undefined ? `nobody there${near}` : "more than one person";
  misuse(`${JSON.stringify(typed)} is ${kind}. There is:`, ...listContacts(matches.length > 0 ? matches : contacts));
}

/** Contacts for a person to choose from, a line each. */
export function listContacts(contacts: readonly ContactJson[]): readonly string[] {
  if (contacts.length === 0) return ['  nobody yet: fineline edit CASE --add-contact "NAME, ROLE, EMAIL"'];
  return contacts.map(({ id, name, role }) => `  ${name}, ${role} (${id})`);
}
