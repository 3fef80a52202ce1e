import {
  type CaseChange,
  caseExists,
  caseUnknown,
  type FactOutcome,
  factConflict,
  type NewCase,
} from "../../app/ports/index.ts";
import { type CaseHeader, type FactJson, isSameJson } from "../../contract/index.ts";
import { enqueue } from "./queue.ts";
import { type CaseRecord, type ReadTransaction, raiseSequence, type WriteTransaction } from "./schema.ts";
import { findRecord, loadTexts } from "./stored-cases.ts";

/** A case as texts, on its way into the stores. */
export interface CaseTexts {
  readonly header: string;
  readonly facts: readonly string[];
}

/** Adds cases with everything recorded of them, and queues them. */
export async function addCases(trx: WriteTransaction, cases: readonly NewCase[], now: number): Promise<void> {
  await refuseTakenIds(trx, cases);
  const added = cases.map((each) => {
    const { texts } = takeFacts(each.id, each.facts, []);
    return { ...each, texts: { header: JSON.stringify(each.header), facts: texts } };
  });
  const count = added.reduce((sum, { texts }) => sum + 1 + texts.facts.length, 0);
  let sequence = (await raiseSequence(trx, count)) - count;
  const writes = added.map(({ id, header, texts }) => {
    sequence += 1 + texts.facts.length;
    const facts = texts.facts.map((text) => JSON.parse(text) as FactJson);
    return Promise.all([
      insertCase(trx, { id, openedAt: now, sequence }, texts),
      enqueue(trx, { kind: "add-case", caseId: id, header, facts }),
    ]);
  });
  await Promise.all(writes);
}

/** Writes a case that is not there; the queue hears nothing of it. */
export async function insertCase(
  trx: WriteTransaction,
  record: Omit<CaseRecord, "number">,
  { header, facts }: CaseTexts,
): Promise<void> {
  const number = await trx.objectStore("cases").add(record);
  await Promise.all([
    trx.objectStore("headers").put(header, number),
    trx.objectStore("facts").put(facts, number),
    trx.objectStore("removals").delete(record.id),
  ]);
}

/** Writes what a case says now, and forgets what was derived from it; the queue hears nothing of it. */
export async function updateCase(
  trx: WriteTransaction,
  record: CaseRecord,
  { header, facts }: Partial<CaseTexts>,
): Promise<void> {
  const { number } = record;
  await Promise.all([
    trx.objectStore("cases").put(record),
    trx.objectStore("summaries").delete(number),
    header === undefined ? undefined : trx.objectStore("headers").put(header, number),
    facts === undefined ? undefined : trx.objectStore("facts").put(facts, number),
  ]);
}

/** Takes a case out of every store but the queue; its id stays among the removed ones. */
export async function deleteCase(trx: WriteTransaction, { number, id }: CaseRecord, sequence: number): Promise<void> {
  await Promise.all([
    trx.objectStore("cases").delete(number),
    trx.objectStore("headers").delete(number),
    trx.objectStore("facts").delete(number),
    trx.objectStore("summaries").delete(number),
    trx.objectStore("removals").put({ caseId: id, sequence }),
  ]);
}

/** Records a header unless it equals the latest, queues it, and says whether it did. */
export async function reviseCase(
  trx: WriteTransaction,
  caseId: string,
  header: CaseHeader,
  known: CaseHeader | undefined,
): Promise<"recorded" | "already-there" | "stale"> {
  const record = await getRecord(trx, caseId);
  const latest = (await loadTexts(trx, record)).header;
  if (known !== undefined && !isSameJson(JSON.parse(latest), known)) return "stale";
  if (isSameJson(JSON.parse(latest), header)) return "already-there";
  const sequence = await raiseSequence(trx, 1);
  await updateCase(trx, { ...record, sequence }, { header: JSON.stringify(header) });
  await enqueue(trx, { kind: "header", caseId, base: JSON.parse(latest) as CaseHeader, header });
  return "recorded";
}

/** Records the facts that are new to the case, and queues them. */
export async function appendFacts(
  trx: WriteTransaction,
  caseId: string,
  facts: readonly FactJson[],
): Promise<readonly FactOutcome[]> {
  const record = await getRecord(trx, caseId);
  const recorded = (await loadTexts(trx, record)).facts;
  const { texts, outcomes } = takeFacts(caseId, facts, recorded);
  if (texts.length === 0) return outcomes;
  const sequence = await raiseSequence(trx, texts.length);
  await updateCase(trx, { ...record, sequence }, { facts: [...recorded, ...texts] });
  await enqueue(trx, { kind: "facts", caseId, facts: texts.map((text) => JSON.parse(text) as FactJson) });
  return outcomes;
}

/**
 * Removes the cases that are there and gives their ids, undefined for none; what waits of them for the server goes with
 * them, and gives way to the removal.
 */
export async function removeCases(
  trx: WriteTransaction,
  caseIds: readonly string[],
): Promise<readonly string[] | undefined> {
  const removed: string[] = [];
  for (const caseId of new Set(caseIds)) {
    const record = await findRecord(trx, caseId);
    if (record === undefined) continue;
    removed.push(caseId);
    await deleteCase(trx, record, await raiseSequence(trx, 1));
    const waiting = await trx.objectStore("queue").index("caseId").getAllKeys(caseId);
    await Promise.all(waiting.map((number) => trx.objectStore("queue").delete(number)));
    await enqueue(trx, { kind: "remove", caseId });
  }
  return removed.length === 0 ? undefined : removed;
}

/** The cases that were recorded of, or removed, after `sequence`, each once, by their last change. */
export async function loadChanges(trx: ReadTransaction, sequence: number): Promise<readonly CaseChange[]> {
  const after = IDBKeyRange.lowerBound(sequence, true);
  const [changed, removed] = await Promise.all([
    trx.objectStore("cases").index("sequence").getAll(after),
    trx.objectStore("removals").index("sequence").getAll(after),
  ]);
  return [
    ...changed.map((each) => ({ caseId: each.id, sequence: each.sequence, isRemoved: false })),
    ...removed.map((each) => ({ caseId: each.caseId, sequence: each.sequence, isRemoved: true })),
  ].toSorted((left, right) => left.sequence - right.sequence);
}

async function getRecord(trx: ReadTransaction, caseId: string): Promise<CaseRecord> {
  const record = await findRecord(trx, caseId);
  if (record === undefined) throw caseUnknown(caseId);
  return record;
}

async function refuseTakenIds(trx: ReadTransaction, cases: readonly NewCase[]): Promise<void> {
  const seen = new Set<string>();
  for (const { id } of cases) {
    if (seen.has(id)) throw caseExists(id);
    seen.add(id);
  }
  const byId = trx.objectStore("cases").index("id");
  const keys = await Promise.all(cases.map(({ id }) => byId.getKey(id)));
  const taken = keys.findIndex((key) => key !== undefined);
  if (taken >= 0) throw caseExists(cases[taken]!.id);
}

/** Texts of the facts that are new, and what becomes of each; `recorded` are the texts so far. */
function takeFacts(
  caseId: string,
  facts: readonly FactJson[],
  recorded: readonly string[],
): { readonly texts: readonly string[]; readonly outcomes: readonly FactOutcome[] } {
  const known = new Map(recorded.map((text) => [(JSON.parse(text) as FactJson).id, text]));
  const texts: string[] = [];
  const outcomes = facts.map((fact): FactOutcome => {
    const { id } = fact;
    const text = JSON.stringify(fact);
    const before = known.get(id);
    if (before === undefined) {
      known.set(id, text);
      texts.push(text);
      return { id, status: "recorded" };
    }
    if (before !== text && !isSameJson(JSON.parse(before), fact)) throw factConflict(caseId, id);
    return { id, status: "already-there" };
  });
  return { texts, outcomes };
}
