import type { StoredCase, StoredHeader } from "../../app/ports/index.ts";
import type { CaseHeader, FactJson } from "../../contract/index.ts";
import type { Connection } from "./connection.ts";
import type { CaseRecord, ReadTransaction } from "./schema.ts";

const CASES_A_BATCH = 100;

/** The record of the case of that id. */
export async function findRecord(trx: ReadTransaction, caseId: string): Promise<CaseRecord | undefined> {
  return (await trx.objectStore("cases").index("id").get(caseId)) as CaseRecord | undefined;
}

/** Every record by creation. */
export async function loadRecords(trx: ReadTransaction): Promise<readonly CaseRecord[]> {
  return (await trx.objectStore("cases").getAll()) as CaseRecord[];
}

/** What a case says, as texts. */
export async function loadTexts(
  trx: ReadTransaction,
  { number }: CaseRecord,
): Promise<{ readonly header: string; readonly facts: readonly string[] }> {
  const [header = "", facts = []] = await Promise.all([
    trx.objectStore("headers").get(number),
    trx.objectStore("facts").get(number),
  ]);
  return { header, facts };
}

/** The case of that id with all its facts, as it stands at one moment. */
export async function findStoredCase(trx: ReadTransaction, caseId: string): Promise<StoredCase | undefined> {
  const record = await findRecord(trx, caseId);
  if (record === undefined) return undefined;
  const { header, facts } = await loadTexts(trx, record);
  return toStoredCase(record, header, facts);
}

/** Every case's latest header by creation. */
export async function loadHeaders(trx: ReadTransaction): Promise<readonly StoredHeader[]> {
  const [records, headers] = await Promise.all([loadRecords(trx), trx.objectStore("headers").getAll()]);
  return records.map(({ id, openedAt, sequence }, index) => ({
    id,
    header: toHeader(headers[index]!),
    openedAt,
    sequence,
  }));
}

/** Every case by creation; each batch is a transaction of its own, which would end by itself while the caller works. */
export async function* streamStoredCases({ read }: Connection): AsyncIterable<StoredCase> {
  let after = 0;
  for (;;) {
    const batch = await read((trx) => loadBatch(trx, after));
    yield* batch.cases;
    if (batch.last === undefined) return;
    after = batch.last;
  }
}

async function loadBatch(trx: ReadTransaction, after: number) {
  const from = IDBKeyRange.lowerBound(after, true);
  const [records, headers, facts] = await Promise.all([
    trx.objectStore("cases").getAll(from, CASES_A_BATCH) as Promise<CaseRecord[]>,
    trx.objectStore("headers").getAll(from, CASES_A_BATCH),
    trx.objectStore("facts").getAll(from, CASES_A_BATCH),
  ]);
  const cases = records.map((record, index) => toStoredCase(record, headers[index]!, facts[index]!));
  return { cases, last: records.at(-1)?.number };
}

function toStoredCase({ id, openedAt, sequence }: CaseRecord, header: string, facts: readonly string[]): StoredCase {
  return { id, header: toHeader(header), facts: facts.map((text) => JSON.parse(text) as FactJson), openedAt, sequence };
}

function toHeader(text: string): CaseHeader {
  return JSON.parse(text) as CaseHeader;
}
