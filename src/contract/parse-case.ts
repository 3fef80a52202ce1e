import type { Case, Fact, Instant, PlaybookDefinition } from "../engine/index.ts";
import { calendarShape, caseShape, contactShape, meShape } from "./case-shape.ts";
import { refineDaysOff } from "./days-off.ts";
import { factShape } from "./fact-shape.ts";
import { type Fault, faultAt, placeOfIndex, placeOfKey } from "./fault.ts";
import type { CaseJson, ContactJson, FactJson } from "./json.ts";
import { type HolidayLookup, refineCalendar } from "./refine-calendar.ts";
import { refineFact } from "./refine-fact.ts";
import { Refining } from "./refining.ts";
import { error, ok, type Result } from "./result.ts";
import { isObject, type Shape } from "./shape/index.ts";

/** A case as the engine takes it, beside the JSON that it was read from. */
export interface ParsedCase {
  readonly case: Case;
  readonly json: CaseJson;
  /** As it was given: an id is not looked up, a definition's `extends` not followed. */
  readonly playbook: string | PlaybookDefinition | undefined;
  readonly asOf: Instant | undefined;
  /** What a person should know of the public holidays that were looked up. */
  readonly notes: readonly string[];
}

/** What reading a case needs besides the case. */
export interface ParseCaseOptions {
  readonly holidays: HolidayLookup;
  /** The moment that will be planned for, where it is known and not the case's own: holidays are looked up for it too. */
  readonly now?: Instant;
}

/**
 * A case from a value of any kind, or every fault that was found in it, each with its place.
 * Never throws on plain data. Texts are turned into moments and dates, days off into a list;
 * contacts are handed on as they are.
 */
export function parseCase(value: unknown, options: ParseCaseOptions): Result<ParsedCase, readonly Fault[]> {
  const faults: Fault[] = [];
  if (caseShape.accepts(value)) {
    const parsed = refineCase(value, options, faults);
    return faults.length === 0 ? ok(parsed) : error(faults);
  }
  caseShape.explain(value, "", faults);
  if (isObject(value)) refineSoundParts(value, options, faults);
  return error(faults);
}

/** Several cases: `{"cases": […]}`, whose places begin with `cases[2]`, or one case alone. Ids are unique among them. */
export function parseCases(value: unknown, options: ParseCaseOptions): Result<readonly ParsedCase[], readonly Fault[]> {
  if (!isObject(value) || !Object.hasOwn(value, "cases")) {
    const single = parseCase(value, options);
    return single.ok ? ok([single.value]) : single;
  }
  const { cases } = value;
  if (!Array.isArray(cases)) return error([faultAt("cases", "a list of cases", cases)]);
  const faults = Object.keys(value)
    .filter((key) => key !== "cases" && !key.startsWith("x-"))
    .map(besideCases);
  const parsed: ParsedCase[] = [];
  const ids = new Set<string>();
  cases.forEach((entry: unknown, index) => {
    const place = placeOfIndex("cases", index);
    const result = parseCase(entry, options);
    if (!result.ok) {
      for (const fault of result.error) faults.push(below(place, fault));
      return;
    }
    parsed.push(result.value);
    const { id } = result.value.json;
    if (id !== undefined && ids.size === ids.add(id).size) faults.push(faultAt(`${place}.id`, "an id used once", id));
  });
  return faults.length === 0 ? ok(parsed) : error(faults);
}

function besideCases(key: string): Fault {
  return faultAt(placeOfKey("", key), "a known key (cases, or x-…)", key);
}

function below(place: string, fault: Fault): Fault {
  const joint = fault.place === "" || fault.place.startsWith("[") ? "" : ".";
  return { ...fault, place: `${place}${joint}${fault.place}` };
}

function refineCase(json: CaseJson, options: ParseCaseOptions, faults: Fault[]): ParsedCase {
  const contactIds = new Set<string>();
  const refining = new Refining(faults, contactIds);
  refineContacts(json.contacts, contactIds, refining);
  const asOf = refineMoments(json, options, refining);
  const facts = refineFacts(json.facts, refining);
  const { spec, notes } = refineCalendar(json.calendar, refining, options.holidays);
  const built: { -readonly [K in keyof Case]: Case[K] } = {
    side: json.side ?? "candidate",
    role: json.role,
    company: json.company,
    me: json.me ?? {},
    calendar: spec,
    contacts: json.contacts,
    facts,
  };
  if (json.id !== undefined) built.id = json.id;
  if (json.opening !== undefined) built.opening = json.opening;
  return { case: built, json, playbook: json.playbook, asOf, notes };
}

/** What else is wrong with a case that has faults of structure: the parts that have none are read all the same. */
function refineSoundParts(value: Readonly<Record<string, unknown>>, options: ParseCaseOptions, faults: Fault[]): void {
  const contactIds = Array.isArray(value.contacts) ? new Set<string>() : undefined;
  const refining = new Refining(faults, contactIds);
  if (contactIds !== undefined) {
    refineContacts(soundEntries(value.contacts, contactShape), contactIds, refining);
    addIds(value.contacts, contactIds);
  }
  const me = meShape.accepts(value.me) ? { me: value.me } : {};
  const asOf = typeof value.asOf === "string" ? { asOf: value.asOf } : {};
  refineMoments({ ...me, ...asOf }, options, refining);
  refineFacts(soundEntries(value.facts, factShape), refining);
  if (calendarShape.accepts(value.calendar)) refineCalendar(value.calendar, refining, options.holidays);
}

/** The entries of a list that fit, with holes where one does not, so that places stay true. */
function soundEntries<T>(entries: unknown, shape: Shape<T>): readonly (T | undefined)[] {
  if (!Array.isArray(entries)) return [];
  return entries.map((entry: unknown) => (shape.accepts(entry) ? entry : undefined));
}

/** A contact that has a fault of its own is there all the same. */
function addIds(contacts: unknown, ids: Set<string>): void {
  if (!Array.isArray(contacts)) return;
  for (const contact of contacts as readonly unknown[]) {
    if (isObject(contact) && typeof contact.id === "string") ids.add(contact.id);
  }
}

function refineMoments(
  json: Pick<CaseJson, "asOf" | "me">,
  options: ParseCaseOptions,
  refining: Refining,
): Instant | undefined {
  refining.enter("me");
  refining.timeZone("timeZone", json.me?.timeZone);
  refineDaysOff(json.me?.daysOff, "me.daysOff", refining.faults);
  refining.enter("");
  if (options.now !== undefined) refining.seeInstant(options.now);
  return json.asOf === undefined ? undefined : refining.instant("asOf", json.asOf);
}

function refineContacts(contacts: readonly (ContactJson | undefined)[], ids: Set<string>, refining: Refining): void {
  for (let index = 0; index < contacts.length; index += 1) {
    const contact = contacts[index];
    if (contact === undefined) continue;
    refining.enter("contacts", index);
    if (ids.size === ids.add(contact.id).size) refining.fault("id", "an id used once", contact.id);
    refining.timeZone("timeZone", contact.timeZone);
  }
}

function refineFacts(facts: readonly (FactJson | undefined)[], refining: Refining): readonly Fact[] {
  const ids = new Set<string>();
  const refined: Fact[] = [];
  for (let index = 0; index < facts.length; index += 1) {
    const fact = facts[index];
    if (fact === undefined) continue;
    refining.enter("facts", index);
    if (ids.size === ids.add(fact.id).size) refining.fault("id", "an id used once", fact.id);
    refined.push(refineFact(fact, refining));
  }
  return refined;
}
