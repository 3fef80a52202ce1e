import type { Channel, Contact, ContactRole } from "../model/index.ts";
import type { Reading } from "../reading/index.ts";
import { missingAddress } from "./draft-step.ts";

export interface Recipient {
  readonly to: Contact | null;
  readonly channel: Channel;
}

const BY_LETTER: readonly ContactRole[] = ["recruiter", "hiring-manager", "hr", "interviewer"];
const BY_PHONE: readonly ContactRole[] = ["hr", "recruiter", "hiring-manager", "interviewer"];

/** To whom a check-in by this channel goes: whom they named, else the best placed of those who answer for hiring. [CI5] */
export function checkInContact(channel: Channel, reading: Reading): Contact | null {
  const { theCase, groundRules } = reading;
  if (groundRules.contact !== undefined) {
    return contactById(groundRules.contact, reading);
  }
  const roles = channel === "phone" ? BY_PHONE : BY_LETTER;
  const present = participants(reading);
  let chosen: Contact | null = null;
  let chosenRank = Number.POSITIVE_INFINITY;
  for (const contact of theCase.contacts) {
    const role = roles.indexOf(contact.role);
    if (role === -1) continue;
    const isMissing = missingAddress(contact, channel, reading) === undefined ? 0 : 1;
    const isAbsent = present.has(contact.id) ? 0 : 1;
    const rank = isMissing * 100 + role * 10 + isAbsent;
    if (rank < chosenRank) {
      chosen = contact;
      chosenRank = rank;
    }
  }
  return chosen;
}

/** Everybody who sat in an interview of the round. */
function participants({ round }: Reading): ReadonlySet<string> {
  return new Set(round?.interviews.flatMap((interview) => interview.with));
}

/**
 * Who gets a check-in, and how. What they asked for is kept to, even where the number is missing;
 * a call that only the playbook proposes goes by email where nobody can be rung. [CI6]
 */
export function checkInRecipient(proposed: Channel, reading: Reading): Recipient {
  const asked = reading.groundRules.channel;
  const channel = asked ?? proposed;
  const to = checkInContact(channel, reading);
  if (asked === undefined && channel === "phone" && to?.phone === undefined) {
    return { to: checkInContact("email", reading), channel: "email" };
  }
  return { to, channel };
}

/** A contact of the case by id; null where the case does not hold it. */
export function contactById(id: string, { theCase: { contacts } }: Reading): Contact | null {
  if (contacts.length <= FEW) return contacts.find((contact) => contact.id === id) ?? null;
  let byId = directories.get(contacts);
  if (byId === undefined) {
    byId = new Map(contacts.map((contact) => [contact.id, contact]));
    directories.set(contacts, byId);
  }
  return byId.get(id) ?? null;
}

/** So few are found sooner by looking at each. */
const FEW = 16;

const directories = new WeakMap<readonly Contact[], ReadonlyMap<string, Contact>>();
