import type { CaseHeader, ContactJson } from "../contract/index.ts";
import type { ContactRole } from "../engine/index.ts";
import { withContacts } from "./edit-case.ts";
import { foldedWords } from "./fold-text.ts";
import type { Person } from "./list-people.ts";
import { withMissing } from "./merge-contacts.ts";
import type { ContactCard } from "./ports/index.ts";
import { samePerson } from "./same-person.ts";

/** What became of a card: somebody new, somebody who is there and learnt something by it, or nothing. */
export interface CardFate {
  readonly name: string;
  readonly kind: "new" | "filled-in" | "there";
}

/** A header with the people of cards in it; who is there already only takes over what was missing. */
export function addCards(
  header: CaseHeader,
  cards: readonly ContactCard[],
  role: ContactRole | undefined,
): { readonly header: CaseHeader; readonly fates: readonly CardFate[] } {
  let contacts = header.contacts;
  const fates: CardFate[] = [];
  for (const card of cards) {
    const person = contactOf(card, role);
    const known = contacts.find((contact) => samePerson(contact, person) !== undefined);
    const filled = known && withMissing(known, person);
    const isSame = filled !== undefined && Object.keys(filled).length === Object.keys(known ?? {}).length;
    fates.push({ name: card.name, kind: known === undefined ? "new" : isSame ? "there" : "filled-in" });
    if (filled === undefined) contacts = withContacts(contacts, [person]);
    else contacts = contacts.map((contact) => (contact === known ? filled : contact));
  }
  return { header: { ...header, contacts }, fates };
}

function contactOf(card: ContactCard, role: ContactRole | undefined): Omit<ContactJson, "id"> {
  const { name, title, address, emails, phones } = card;
  return {
    name,
    role: role ?? roleByTitle(title),
    ...(title === undefined ? {} : { title }),
    ...(emails[0] === undefined ? {} : { email: emails[0] }),
    ...(phones[0] === undefined ? {} : { phone: phones[0] }),
    ...(address === undefined ? {} : { address }),
  };
}

/** Most people that one meets are interviewers; a recruiter's title says so. */
function roleByTitle(title = ""): ContactRole {
  const words = foldedWords(title);
  if (words.some((word) => /^(?:recruit|sourcer|talent)/.test(word))) return "recruiter";
  return words.includes("hr") || words.join(" ").includes("human resources") ? "hr" : "interviewer";
}

/** Somebody as a card says it, with every address and number that any case knows, the latest first. */
export function cardOf({ name, title, cases }: Person): ContactCard {
  const latestFirst = cases.toReversed();
  const valuesOf = (field: "email" | "phone" | "address") =>
    [...new Set(latestFirst.map(({ contact }) => contact[field]?.trim() ?? ""))].filter((value) => value !== "");
  const [company, [address]] = [latestFirst[0]?.company, valuesOf("address")];
  return {
    name,
    emails: valuesOf("email"),
    phones: valuesOf("phone"),
    ...(title === undefined ? {} : { title }),
    ...(company === undefined ? {} : { company }),
    ...(address === undefined ? {} : { address }),
  };
}
