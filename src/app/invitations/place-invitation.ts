import type { Instant } from "../../engine/index.ts";
import { foldedWords } from "../fold-text.ts";
import type { Certainty, Invitation, InvitedPerson, MailEvidence, StoredCase } from "../ports/index.ts";
import { findCalledOff, findInvited } from "./invitation-mark.ts";
import { theirPeople } from "./invited-people.ts";
import { companyDomain, companyNameOf, registeredLabel } from "./mail-domains.ts";

export interface PlaceInput {
  readonly cases: readonly StoredCase[];
  /** The reader's own addresses, in lower case. */
  readonly ownAddresses: ReadonlySet<string>;
  readonly now: Instant;
}

/** To which case an invitation belongs, how sure that is, and by what. */
export interface InvitationPlace {
  /** Undefined where it belongs to none that is there. */
  readonly caseId: string | undefined;
  readonly certainty: Certainty;
  readonly evidence: readonly MailEvidence[];
  /** Others that it may belong to as well. */
  readonly otherCaseIds: readonly string[];
  /** What a new case's company may be called; undefined where nothing tells. */
  readonly company: string | undefined;
}

/**
 * The case that an invitation belongs to: the one that knows its UID, else the one whose people, company and role it names
 * most. A UID is certain; everything else is a guess that a person confirms.
 */
export function placeInvitation(invitation: Invitation, input: PlaceInput): InvitationPlace {
  const { cases, now } = input;
  const people = theirPeople(invitation, input.ownAddresses);
  const company = guessCompany(people);
  const known = cases.find(
    ({ facts }) =>
      findInvited(invitation, facts, now) !== undefined || findCalledOff(invitation, facts, now) !== undefined,
  );
  if (known !== undefined) {
    const evidence = [{ rule: "known-uid", excerpt: invitation.uid }];
    return { caseId: known.id, certainty: "certain", evidence, otherCaseIds: [], company };
  }
  const signs = cases
    .map((stored) => ({ stored, ...signsOf(stored, invitation, people) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || b.stored.sequence - a.stored.sequence);
  const [best, ...others] = signs;
  if (best === undefined) return { caseId: undefined, certainty: "possible", evidence: [], otherCaseIds: [], company };
  const isAlone = others.every(({ weight }) => weight < best.weight);
  return {
    caseId: best.stored.id,
    certainty: isAlone && best.weight >= ADDRESS ? "likely" : "possible",
    evidence: best.evidence,
    otherCaseIds: others.map(({ stored }) => stored.id),
    company,
  };
}

/** What each sign counts: an address that is known tells more than all that is guessed from names. */
const ADDRESS = 8;
const DOMAIN = 3;
const COMPANY = 2;
const ROLE = 2;

interface Signs {
  readonly weight: number;
  readonly evidence: readonly MailEvidence[];
}

function signsOf({ header }: StoredCase, { title }: Invitation, people: readonly InvitedPerson[]): Signs {
  const addresses = new Set(header.contacts.flatMap(({ email }) => (email === undefined ? [] : [email.toLowerCase()])));
  const known = people.filter(({ address }) => addresses.has(address));
  const domain = people
    .map(({ address }) => companyDomain(address))
    .find((each) => isDomainOf(each, header, addresses));
  const found: readonly (readonly [weight: number, rule: string, excerpt: string | undefined])[] = [
    [ADDRESS * known.length, "address", known[0]?.address],
    [DOMAIN, "domain", domain],
    [COMPANY, "company", names(title, header.company) ? header.company : undefined],
    [ROLE, "role", names(title, header.role) ? header.role : undefined],
  ];
  const signs = found.flatMap(([weight, rule, excerpt]) => (excerpt === undefined ? [] : [{ weight, rule, excerpt }]));
  // A role's name alone stands in the invitations of every company.
  const isRoleAlone = signs.every(({ rule }) => rule === "role");
  return {
    weight: isRoleAlone ? 0 : signs.reduce((sum, { weight }) => sum + weight, 0),
    evidence: signs.map(({ rule, excerpt }) => ({ rule, excerpt })),
  };
}

function isDomainOf(
  domain: string | undefined,
  { company }: { readonly company: string },
  addresses: ReadonlySet<string>,
): boolean {
  if (domain === undefined) return false;
  if ([...addresses].some((address) => companyDomain(address) === domain)) return true;
  const label = registeredLabel(domain).replaceAll("-", "");
  const words = foldedWords(company);
  return label === words.join("") || (label.length >= 4 && label === words[0]);
}

/** Whether all words of a name stand in a text one after the other. */
function names(text: string, name: string): boolean {
  const wanted = foldedWords(name).join(" ");
  return wanted.length > 2 && ` ${foldedWords(text).join(" ")} `.includes(` ${wanted} `);
}

function guessCompany(people: readonly InvitedPerson[]): string | undefined {
  const domain = people.map(({ address }) => companyDomain(address)).find((each) => each !== undefined);
  return domain === undefined ? undefined : companyNameOf(domain);
}
