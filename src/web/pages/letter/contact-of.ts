import { type Case, type Contact, firstName } from "../../../engine/index.ts";

/** The contact of an id, where the case holds one. */
export function contactOf(id: string | null | undefined, { contacts }: Pick<Case, "contacts">): Contact | undefined {
  return contacts.find((contact) => contact.id === id);
}

/** What they are called within the case; "them" where nobody is known. */
export function findContactName(id: string | null, theCase: Pick<Case, "contacts">): string {
  return firstName(contactOf(id, theCase), theCase);
}
