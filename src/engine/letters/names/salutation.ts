import type { Contact } from "../../model/index.ts";
import type { Tone } from "../letter.ts";
import { type NameForms, nameForms } from "./name-forms.ts";
import { LEARNED } from "./name-words.ts";

const OPENINGS: Readonly<Record<Tone, string>> = { formal: "Dear", plain: "Hello", warm: "Hi" };

/** The word a greeting begins with, where no name follows from a contact. */
export function openingWord(tone: Tone): string {
  return OPENINGS[tone];
}

/**
 * How a letter greets somebody, without the comma: "Dear Dana Kim", "Hello Dana", "Dear Dr van der Berg"; undefined where
 * their name is not known.
 */
export function salutationFor(contact: Pick<Contact, "name" | "title"> | undefined, tone: Tone): string | undefined {
  if (contact === undefined) return undefined;
  const forms = nameForms(contact);
  const name = tone === "formal" ? formalName(forms) : callName(forms);
  if (name === "") return undefined;
  // "Hi Prof. Adeyemi" is neither one thing nor the other.
  return `${tone === "warm" && isLearned(forms) ? OPENINGS.plain : OPENINGS[tone]} ${name}`;
}

/** "Dana Kim", "Dr Kim": a title goes with the family name, or with the whole one where it is not certain which that is. */
export function formalName({ full, family, title }: NameForms): string {
  return title === undefined || full === "" ? full : `${title} ${family ?? full}`;
}

/** "Dana", "Dr Kim": what somebody is called to their face; the whole name where it is not certain which part is given. */
export function callName(forms: NameForms): string {
  return isLearned(forms) ? formalName(forms) : (forms.given ?? forms.full);
}

function isLearned({ title }: NameForms): boolean {
  return title !== undefined && LEARNED.has(title);
}
