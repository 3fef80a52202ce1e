import type { CaseHeader, FactJson } from "../contract/index.ts";
import { formatInstant, type Instant } from "../engine/index.ts";
import { contactsNamedBy } from "./contacts-named-by.ts";
import type { FactMarks, NewFact } from "./follow-facts.ts";
import type { CaseStore, StoredCase } from "./ports/index.ts";

/**
 * What taking back, or bringing back, comes to: the facts that are retracted, the facts that do it, and the header that comes back
 * with them. What was taken back is brought back by retracting the retractions.
 */
export interface Undoing {
  readonly undone: readonly FactJson[];
  readonly retractions: readonly (NewFact & FactMarks)[];
  readonly header: CaseHeader | undefined;
}

type MarkedFact = FactJson & FactMarks;

/** Of which case `undo` takes something back where none is named: that of what was recorded last and is still there. */
export async function findCaseToUndo(store: CaseStore): Promise<string | undefined> {
  const last = await store.lastSequence();
  const change = last === 0 ? undefined : (await store.changesSince(last - 1))[0];
  if (change === undefined) return undefined;
  const stored = await store.findCase(change.caseId);
  // The last thing of all is the one, unless it was an undoing or a removal: then what came before it may be another case's.
  if (stored !== undefined && stored.facts.at(-1)?.kind !== "retracted") return change.caseId;
  return (await findLatest(store, groupToUndo)) ?? stored?.id;
}

/** Of which case `redo` brings something back where none is named; undefined where nothing is to be brought back. */
export function findCaseToRedo(store: CaseStore): Promise<string | undefined> {
  return findLatest(store, groupToRedo);
}

/**
 * How the last thing recorded of a case that is still there is taken back, or the one that holds a fact of that id: everything that
 * was recorded in the same call. Undefined where there is no such thing.
 */
export function undoingOf(stored: StoredCase, now: Instant, factId?: string): Undoing | undefined {
  const facts: readonly MarkedFact[] = stored.facts;
  if (factId === undefined) return undoGroup(groupToUndo(facts), stored, now);
  const chosen = facts.find((fact) => fact.id === factId);
  return undoGroup(chosen === undefined ? undefined : groupOf(chosen), stored, now);
}

/** How what was taken back last comes back; undefined where something was recorded since, or nothing was taken back. */
export function redoingOf(stored: StoredCase, now: Instant): Undoing | undefined {
  return undoGroup(groupToRedo(stored.facts), stored, now);
}

function undoGroup(group: string | undefined, stored: StoredCase, now: Instant): Undoing | undefined {
  if (group === undefined) return undefined;
  const undone = (stored.facts as readonly MarkedFact[]).filter((fact) => groupOf(fact) === group);
  const before = undone.find((fact) => fact["x-header-before"] !== undefined)?.["x-header-before"];
  const header = before && keepNamed(before, stored);
  const at = formatInstant(now, stored.header.calendar.timeZone);
  const marks: FactMarks = header === undefined ? {} : { "x-header-before": stored.header };
  const retractions = undone.map((fact) => ({ kind: "retracted" as const, at, fact: fact.id, ...marks }));
  return { undone, retractions, header };
}

/** Facts that do not hold stay in the log, and so do the people that they name. */
function keepNamed(before: CaseHeader, { header, facts }: StoredCase): CaseHeader {
  const there = new Set(before.contacts.map(({ id }) => id));
  const named = new Set(facts.flatMap(contactsNamedBy));
  const kept = header.contacts.filter(({ id }) => !there.has(id) && named.has(id));
  return kept.length === 0 ? before : { ...before, contacts: [...before.contacts, ...kept] };
}

function groupToUndo(facts: readonly MarkedFact[]): string | undefined {
  const gone = retractedIds(facts);
  const last = facts.findLast(({ id, kind }) => kind !== "retracted" && !gone.has(id));
  return last === undefined ? undefined : groupOf(last);
}

/** The last undoing that holds, and after which nothing new was recorded. */
function groupToRedo(facts: readonly MarkedFact[]): string | undefined {
  const gone = retractedIds(facts);
  const retractions = new Set(facts.flatMap(({ id, kind }) => (kind === "retracted" ? [id] : [])));
  const last = facts.findLast(
    (fact) => fact.kind !== "retracted" || (!gone.has(fact.id) && !retractions.has(fact.fact)),
  );
  return last?.kind === "retracted" ? groupOf(last) : undefined;
}

/** The facts that do not hold: a retraction comes after what it retracts, and counts unless a later one retracts it. */
function retractedIds(facts: readonly FactJson[]): ReadonlySet<string> {
  const gone = new Set<string>();
  for (const fact of facts.toReversed()) {
    if (fact.kind === "retracted" && !gone.has(fact.id)) gone.add(fact.fact);
  }
  return gone;
}

/** The case in which the found group was recorded last of all, by the time in the ids that are given here (RFC 9562). */
async function findLatest(
  store: CaseStore,
  find: (facts: readonly MarkedFact[]) => string | undefined,
): Promise<string | undefined> {
  let latest: { readonly group: string; readonly caseId: string } | undefined;
  for await (const { id: caseId, facts } of store.streamCases()) {
    const group = find(facts);
    if (group === undefined || !/^[\da-f]{8}-[\da-f]{4}-7/.test(group)) continue;
    if (latest === undefined || group > latest.group) latest = { group, caseId };
  }
  return latest?.caseId;
}

function groupOf(fact: MarkedFact): string {
  return fact["x-with"] ?? fact.id;
}
