import { contactIdFor } from "../../app/index.ts";
import type { ContactJson } from "../../contract/index.ts";
import type { ContactRole } from "../../engine/index.ts";
import { ownEnding } from "../desk/index.ts";

/** What people of the other side may be, those that are met most often first. */
export const ROLE_WORDS: readonly { readonly value: ContactRole; readonly label: string }[] = [
  { value: "interviewer", label: "Interviewer" },
  { value: "hiring-manager", label: "Hiring manager" },
  { value: "recruiter", label: "Recruiter" },
  { value: "hr", label: "HR" },
  { value: "staff", label: "Staff" },
  { value: "referrer", label: "Referrer" },
];

/** "Hiring manager" */
export function roleWords(role: ContactRole): string {
  return ROLE_WORDS.find(({ value }) => value === role)?.label ?? "Candidate";
}

/** A new person with an id of this device's own: two devices never give one id to two people. */
export function personOf(person: Omit<ContactJson, "id">, taken: ReadonlySet<string>): ContactJson {
  const readable = contactIdFor(person.name, new Set());
  let id = `${readable}-${ownEnding(4)}`;
  while (taken.has(id)) id = `${readable}-${ownEnding(4)}`;
  return { id, ...person };
}
