import type { ContactJson, FactJson } from "../contract/index.ts";
import type { ContactRole, Instant } from "../engine/index.ts";
import { foldText } from "./fold-text.ts";
import { mergedInto } from "./merge-contacts.ts";
import type { StoredCase } from "./ports/index.ts";
import { type DatedFact, visibleFactsJson } from "./visible-facts-json.ts";

/** A person as one case knows them. */
export interface PersonCase {
  readonly caseId: string;
  readonly company: string;
  /** What the case is about. */
  readonly role: string;
  readonly contact: ContactJson;
  /** Whom the contact was merged into, where it was: the two are one person. */
  readonly survivor?: ContactJson;
}

/** What somebody talked about, once. */
export interface PersonTalk {
  readonly caseId: string;
  readonly factId: string;
  readonly at: Instant;
  readonly topics: readonly string[];
}

/** The last word between the two: `both` where they talked. */
export interface LastWord {
  readonly caseId: string;
  readonly at: Instant;
  readonly by: "me" | "them" | "both";
  readonly kind: FactJson["kind"];
}

/** Somebody, over all cases that know them. */
export interface Person {
  /** Stays the same for as long as the person can be told from others by it. */
  readonly key: string;
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly title?: string;
  readonly contactRoles: readonly ContactRole[];
  readonly cases: readonly PersonCase[];
  /** The latest first. */
  readonly talks: readonly PersonTalk[];
  /** Null where no word was exchanged yet. */
  readonly last: LastWord | null;
}

/**
 * Everybody that the cases know, by name. Contacts of two cases are one person where they have the same email address, or
 * where one of them has none, the same name and company. Two that write from different addresses are two, unless a person merged them.
 */
export function listPeople(cases: readonly StoredCase[], now: Instant): readonly Person[] {
  const facts = new Map(cases.map((stored) => [stored.id, visibleFactsJson(stored.facts, now)]));
  const groups = groupAcquaintances(cases.flatMap(acquaintancesOf));
  const people = [...groups].map(([key, known]) => personOf(key, known, facts, now));
  return people.toSorted((a, b) => compareTexts(foldText(a.name), foldText(b.name)) || compareTexts(a.key, b.key));
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function acquaintancesOf({ id: caseId, header }: StoredCase): readonly PersonCase[] {
  const { company, role } = header;
  const { contacts } = header;
  const known = contacts.map((contact) => {
    const survivor = contacts.find(({ id }) => id === mergedInto(contact));
    return { caseId, company, role, contact, ...(survivor === undefined ? {} : { survivor }) };
  });
  // Whoever stands for both comes last: the last one's name is shown.
  return known.toSorted((a, b) => Number(b.survivor !== undefined) - Number(a.survivor !== undefined));
}

type Groups = ReadonlyMap<string, readonly PersonCase[]>;

/** By address; who has none joins the only one of that name at that company, if there is just one. */
function groupAcquaintances(all: readonly PersonCase[]): Groups {
  const groups = new Map<string, PersonCase[]>();
  const keysByName = new Map<string, Set<string>>();
  const put = (key: string, one: PersonCase) => {
    groups.getOrInsertComputed(key, () => []).push(one);
    keysByName.getOrInsertComputed(nameKey(one), () => new Set()).add(key);
  };
  for (const one of all) if (addressOf(one) !== "") put(addressOf(one), one);
  for (const one of all) {
    if (addressOf(one) !== "") continue;
    const known = [...(keysByName.get(nameKey(one)) ?? [])];
    put(known.length === 1 ? known[0]! : nameKey(one), one);
  }
  return groups;
}

function addressOf({ contact, survivor = contact }: PersonCase): string {
  return survivor.email?.trim().toLowerCase() ?? "";
}

function nameKey({ contact, survivor = contact, company }: PersonCase): string {
  return `${foldText(survivor.name).trim().replace(/\s+/g, " ")} @ ${foldText(company).trim()}`;
}

type FactsByCase = ReadonlyMap<string, readonly DatedFact[]>;

function personOf(key: string, known: readonly PersonCase[], facts: FactsByCase, now: Instant): Person {
  const latest = known.at(-1)!.contact;
  const words = known.flatMap((one) => wordsWith(one, facts.get(one.caseId) ?? [], now));
  const talks = known.flatMap((one) => talksWith(one, facts.get(one.caseId) ?? []));
  const [email, phone, title] = (["email", "phone", "title"] as const).map((field) => lastKnown(known, field));
  return {
    key,
    name: latest.name,
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(title === undefined ? {} : { title }),
    contactRoles: [...new Set(known.map(({ contact }) => contact.role))],
    cases: known,
    talks: talks.toSorted((a, b) => b.at - a.at),
    last: words.reduce<LastWord | null>((last, word) => (last === null || word.at >= last.at ? word : last), null),
  };
}

function lastKnown(known: readonly PersonCase[], field: "email" | "phone" | "title"): string | undefined {
  return known.findLast(({ contact }) => (contact[field] ?? "") !== "")?.contact[field];
}

function talksWith({ caseId, contact }: PersonCase, facts: readonly DatedFact[]): readonly PersonTalk[] {
  return facts.flatMap(({ json, at }) => {
    if (json.kind !== "interview" || !Object.hasOwn(json.topics ?? {}, contact.id)) return [];
    return [{ caseId, factId: json.id, at, topics: json.topics?.[contact.id] ?? [] }];
  });
}

function wordsWith({ caseId, contact }: PersonCase, facts: readonly DatedFact[], now: Instant): readonly LastWord[] {
  return facts.flatMap(({ json, at }) => {
    const by = at <= now ? whoseWord(json, contact.id) : undefined;
    return by === undefined ? [] : [{ caseId, at, by, kind: json.kind }];
  });
}

/** Undefined where the fact is no word between the two; a machine's answer is nobody's. */
function whoseWord(fact: FactJson, id: string): LastWord["by"] | undefined {
  switch (fact.kind) {
    case "interview":
      return fact.with.includes(id) ? "both" : undefined;
    case "sent":
      return fact.to === id ? "me" : undefined;
    case "received":
      return fact.from === id && fact.says !== "bounce" && fact.says !== "auto-reply" ? "them" : undefined;
    case "timeline":
    case "decision":
      return fact.by === id ? "them" : undefined;
    default:
      return undefined;
  }
}
