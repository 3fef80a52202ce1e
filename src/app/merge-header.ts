import { type CaseHeader, type ContactJson, type FactJson, isSameJson } from "../contract/index.ts";

/** A case's header as it was before two changed it, and as each of them made it; `mine` came later. */
export interface HeaderVersions {
  readonly base: CaseHeader;
  readonly mine: CaseHeader;
  readonly theirs: CaseHeader;
}

/**
 * The header that holds both changes. Each field is its changer's; where both changed one, it is mine, the later one.
 * `me` and `calendar` are merged by their fields, contacts by their ids and then by their fields. A contact that either side
 * added stays; one that a side removed goes, unless the other changed it meanwhile or `facts` speak of it.
 */
export function mergeHeader({ base, mine, theirs }: HeaderVersions, facts: readonly FactJson[] = []): CaseHeader {
  const calendar = mergeCalendar({ base: base.calendar, mine: mine.calendar, theirs: theirs.calendar });
  const me = mergeFields({ base: base.me ?? {}, mine: mine.me ?? {}, theirs: theirs.me ?? {} });
  const { me: _, ...rest } = mergeFields({ base, mine, theirs });
  return {
    ...rest,
    ...(Object.keys(me).length === 0 ? undefined : { me }),
    calendar,
    contacts: mergeContacts(
      { base: base.contacts, mine: mine.contacts, theirs: theirs.contacts },
      namedContacts(facts),
    ),
  };
}

interface Versions<T> {
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

/** Theirs, unless it was changed here. */
function mergeValue<T>({ base, mine, theirs }: Versions<T>): T {
  return isSameJson(mine, base) ? theirs : mine;
}

/** In the order of theirs, what was added here behind it. */
function mergeFields<T extends object>({ base, mine, theirs }: Versions<T>): T {
  const [was, here, there] = [toMap(base), toMap(mine), toMap(theirs)];
  const merged = [...new Set([...there.keys(), ...here.keys()])].map(
    (key) => [key, mergeValue({ base: was.get(key), mine: here.get(key), theirs: there.get(key) })] as const,
  );
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined)) as T;
}

/** A map, so that a key such as `__proto__` is one like any other. */
function toMap(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value));
}

/** A region belongs to its country: they change together. */
function mergeCalendar(versions: Versions<CaseHeader["calendar"]>): CaseHeader["calendar"] {
  const { country: _, region: __, ...rest } = mergeFields(versions);
  const place = mergeValue({
    base: placeOf(versions.base),
    mine: placeOf(versions.mine),
    theirs: placeOf(versions.theirs),
  });
  return { ...rest, ...place };
}

function placeOf({ country, region }: CaseHeader["calendar"]): Pick<CaseHeader["calendar"], "country" | "region"> {
  return { ...(country === undefined ? {} : { country }), ...(region === undefined ? {} : { region }) };
}

type Contacts = readonly ContactJson[];

function mergeContacts({ base, mine, theirs }: Versions<Contacts>, needed: ReadonlySet<string>): Contacts {
  const added = mine.filter(({ id }) => findContact(theirs, id) === undefined);
  return [...theirs, ...added].flatMap(({ id }) => {
    const versions = { base: findContact(base, id), mine: findContact(mine, id), theirs: findContact(theirs, id) };
    return mergeContact(versions, needed.has(id)) ?? [];
  });
}

function mergeContact(versions: Versions<ContactJson | undefined>, isNeeded: boolean): ContactJson | undefined {
  const { base, mine, theirs } = versions;
  if (mine !== undefined && theirs !== undefined) return mergeFields({ base: base ?? EMPTY, mine, theirs });
  const left = mine ?? theirs;
  const wasRemovedElsewhere = base !== undefined && isSameJson(left, base);
  return wasRemovedElsewhere && !isNeeded ? undefined : left;
}

const EMPTY = {} as ContactJson;

function findContact(contacts: Contacts, id: string): ContactJson | undefined {
  return contacts.find((contact) => contact.id === id);
}

/** Everybody that facts speak of, retracted ones included: a case cannot be read without them. */
function namedContacts(facts: readonly FactJson[]): ReadonlySet<string> {
  return new Set(facts.flatMap(namedBy));
}

function namedBy(fact: FactJson): readonly string[] {
  switch (fact.kind) {
    case "interview":
      return [...fact.with, ...Object.keys(fact.topics ?? {})];
    case "timeline":
      return [fact.by, fact.contact].filter((id) => id !== undefined);
    case "sent":
    case "promise":
      return [fact.to];
    case "received":
      return [fact.from];
    case "decision":
      return fact.by === undefined ? [] : [fact.by];
    default:
      return [];
  }
}
