import type { CaseHeader, ContactJson } from "../../contract/index.ts";
import type { ContactRole } from "../../engine/index.ts";
import { withContacts } from "../edit-case.ts";
import { foldText } from "../fold-text.ts";
import type { Invitation, InvitedPerson } from "../ports/index.ts";
import { companyDomain, isService, nameOfAddress } from "./mail-domains.ts";

/** The people of the other side whom an invitation names, the organiser first. Rooms, services and the reader are none. */
export function theirPeople(
  { organiser, attendees }: Pick<Invitation, "organiser" | "attendees">,
  ownAddresses: ReadonlySet<string>,
): readonly InvitedPerson[] {
  const named = new Map<string, InvitedPerson>();
  const people = [...(organiser === undefined ? [] : [organiser]), ...attendees.filter(({ isPerson }) => isPerson)];
  for (const { address, name } of people) {
    if (ownAddresses.has(address) || isService(address)) continue;
    named.set(address, { address, name: named.get(address)?.name ?? name });
  }
  return withoutReader([...named.values()], ownAddresses);
}

/** Where the reader's address is not known, those who share the domain of the company that invites are the other side. */
function withoutReader(people: readonly InvitedPerson[], ownAddresses: ReadonlySet<string>): readonly InvitedPerson[] {
  if (ownAddresses.size > 0) return people;
  const domain = people.map(({ address }) => companyDomain(address)).find((each) => each !== undefined);
  return domain === undefined ? people.slice(0, 1) : people.filter(({ address }) => companyDomain(address) === domain);
}

/** Who comes to an interview, as a case knows them. */
export interface InvitedContacts {
  /** The case's header with those who are new, and with addresses that were missing. */
  readonly header: CaseHeader;
  /** Those who are new; what they are was guessed. */
  readonly added: readonly ContactJson[];
  /** The ids of those who come. */
  readonly with: readonly string[];
}

/** The contacts of a case for those whom an invitation names: by their address, by their name where no address is known, else new. */
export function inviteContacts(
  header: CaseHeader,
  invitation: Pick<Invitation, "organiser" | "attendees">,
  ownAddresses: ReadonlySet<string>,
): InvitedContacts {
  const people = theirPeople(invitation, ownAddresses);
  const coming = people.filter((person) => comes(person, invitation, people.length === 1));
  const addressed = header.contacts.map((contact) => withAddress(contact, people));
  const unknown = coming.filter((person) => findContact(addressed, person) === undefined);
  const contacts = withContacts(
    addressed,
    unknown.map((person) => newContact(person, invitation, coming.length)),
  );
  return {
    header: { ...header, contacts },
    added: contacts.slice(addressed.length),
    with: [...new Set(coming.flatMap((person) => findContact(contacts, person)?.id ?? []))],
  };
}

/** Who invites for others need not be there themselves; who declined will not be. */
function comes(
  { address }: InvitedPerson,
  { organiser, attendees }: Pick<Invitation, "organiser" | "attendees">,
  isAlone: boolean,
): boolean {
  const attendee = attendees.find((each) => each.address === address);
  if (attendee !== undefined) return attendee.participation !== "declined";
  return isAlone && organiser?.address === address;
}

function withAddress(contact: ContactJson, people: readonly InvitedPerson[]): ContactJson {
  if (contact.email !== undefined) return contact;
  const person = people.find(({ name }) => name !== undefined && foldText(name) === foldText(contact.name));
  return person === undefined ? contact : { ...contact, email: person.address };
}

function findContact(contacts: readonly ContactJson[], { address }: InvitedPerson): ContactJson | undefined {
  return contacts.find(({ email }) => email?.toLowerCase() === address);
}

/** Who brings several people together is mostly the recruiter, who invites alone mostly asks the questions. */
function newContact(
  { address, name }: InvitedPerson,
  { organiser }: Pick<Invitation, "organiser">,
  coming: number,
): Omit<ContactJson, "id"> {
  const role: ContactRole = organiser?.address === address && coming > 1 ? "recruiter" : "interviewer";
  return { name: name ?? nameOfAddress(address), role, email: address };
}
