import type { ContactJson } from "../contract/index.ts";
import type { ContactRole } from "../engine/index.ts";
import { contactIdFor } from "./draft-case.ts";

/** Somebody on the way in, as they are typed. */
export interface TypedPerson {
  readonly name: string;
  readonly role: ContactRole;
  readonly email: string;
}

/** Nobody yet: most people that one meets are interviewers. */
export const NOBODY_TYPED: TypedPerson = { name: "", role: "interviewer", email: "" };

/** Why somebody who was typed cannot be added to these people, in a sentence; undefined where they can. */
export function personFault({ name, email }: TypedPerson, people: readonly ContactJson[]): string | undefined {
  const plain = name.trim().toLowerCase();
  if (plain === "") return "A name is expected here.";
  if (people.some((person) => person.name.toLowerCase() === plain)) return `${name.trim()} is there already.`;
  if (email.trim() === "" || /^[^\s@]+@[^\s@]+$/.test(email.trim())) return undefined;
  return "An address such as dana@globex.example is expected.";
}

/** Somebody who was typed, with an id of its own; `ending` makes it the device's own, so that no two devices give one id to two people. */
export function newPerson({ name, role, email }: TypedPerson, ending: string): ContactJson {
  const address = email.trim() === "" ? {} : { email: email.trim() };
  return { id: `${contactIdFor(name, new Set())}-${ending}`, name: name.trim(), role, ...address };
}
