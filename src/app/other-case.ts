import type { CaseHeader, FactJson } from "../contract/index.ts";
import { formatInstant, parseInstant } from "../engine/index.ts";
import type { Proposal, StoredHeader } from "./ports/index.ts";

/**
 * The cases that a message may belong to instead of the one it is proposed for: those that know whoever wrote it or was written to,
 * where the message itself told no case for certain. None of a proposal that is settled.
 */
export function otherCasesOf(proposal: Proposal, headers: readonly StoredHeader[]): readonly StoredHeader[] {
  const isTold = !proposal.evidence.some(({ rule }) => rule === "several-cases");
  const own = headers.find(({ id }) => id === proposal.caseId);
  if (own === undefined || isTold || proposal.state !== "open") return [];
  return headers.filter((each) => each !== own && proposalFor(each, { proposal, from: own.header }) !== undefined);
}

/**
 * A proposal as it would be of another case, with the people as that case calls them; what tells of the first case's own letters and
 * steps is left out. undefined where that case does not know the person, or nothing is left to record.
 */
export function proposalFor(
  { id, header }: Pick<StoredHeader, "id" | "header">,
  { proposal, from }: { readonly proposal: Proposal; readonly from: CaseHeader },
): Proposal | undefined {
  const person = contactBy(addressOf(proposal, from), header);
  if (person === undefined) return undefined;
  const rename = (contact: string) => contactBy(emailOf(contact, from), header) ?? person;
  const facts = proposal.facts.flatMap((fact) => inCase(fact, header.calendar.timeZone, rename));
  return facts.length === 0 ? undefined : { ...proposal, id: `${proposal.id}.${id}`, caseId: id, facts };
}

function inCase(fact: FactJson, timeZone: string, rename: (contact: string) => string): readonly FactJson[] {
  const moment = (text: string) => formatInstant(parseInstant(text), timeZone);
  const at = moment(fact.at);
  switch (fact.kind) {
    case "received":
      return [{ ...withoutRef(fact), at, from: rename(fact.from) }];
    case "sent":
      return [{ ...withoutRef(fact), at, to: rename(fact.to) }];
    case "timeline":
    case "decision":
      return [{ ...fact, at, ...(fact.by === undefined ? {} : { by: rename(fact.by) }) }];
    case "interview":
      return [{ ...fact, at, end: moment(fact.end), with: [...new Set(fact.with.map(rename))] }];
    case "note":
      return [{ ...fact, at }];
    default:
      return [];
  }
}

function withoutRef<Fact extends { readonly ref?: string }>({ ref: _, ...fact }: Fact): Omit<Fact, "ref"> {
  return fact;
}

/** The address of whoever wrote a message, or was written to. */
function addressOf({ message, facts }: Proposal, from: CaseHeader): string | undefined {
  if (message.direction === "received") return message.from;
  const sent = facts.find((fact) => fact.kind === "sent");
  return sent === undefined ? undefined : emailOf(sent.to, from);
}

function emailOf(contact: string, { contacts }: CaseHeader): string | undefined {
  return contacts.find(({ id }) => id === contact)?.email;
}

function contactBy(address: string | undefined, { contacts }: CaseHeader): string | undefined {
  if (address === undefined) return undefined;
  return contacts.find(({ email }) => email?.toLowerCase() === address.toLowerCase())?.id;
}
