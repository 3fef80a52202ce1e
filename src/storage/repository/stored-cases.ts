import type { Kysely } from "kysely";
import type { StoredCase, StoredHeader } from "../../app/ports/index.ts";
import type { CaseHeader, FactJson } from "../../contract/index.ts";
import type { Tables } from "./tables.ts";

const CASES_A_BATCH = 100;

interface CaseRow {
  readonly number: number;
  readonly id: string;
  readonly opened_at: number;
  readonly sequence: number;
  readonly fact_id: string | null;
  readonly content: string;
}

/** The case of that id with all its facts, as it stands at one moment. */
export async function findStoredCase(db: Kysely<Tables>, caseId: string): Promise<StoredCase | undefined> {
  const rows = await selectCaseRows(db).where("cases.id", "=", caseId).execute();
  return rows.length === 0 ? undefined : toStoredCase(rows);
}

/** Those of some cases that are there, by creation, as they stand at one moment. */
export async function findStoredCases(db: Kysely<Tables>, caseIds: readonly string[]): Promise<readonly StoredCase[]> {
  const rows = await selectCaseRows(db).where("cases.id", "in", caseIds).execute();
  return toStoredCases(rows);
}

/** The cases that rows are of, which come by creation and then by sequence. */
export function toStoredCases(rows: readonly CaseRow[]): readonly StoredCase[] {
  return [...byCase(rows)].map(toStoredCase);
}

/** Every case by creation; each batch is one statement, so that no lock is held while the caller works. */
export async function* streamStoredCases(db: Kysely<Tables>): AsyncIterable<StoredCase> {
  let after = 0;
  for (;;) {
    const rows = await loadBatch(db, after);
    for (const group of byCase(rows)) yield toStoredCase(group);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.number;
  }
}

/** Every case's id by creation. */
export async function loadCaseIds(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db.selectFrom("cases").select("id").orderBy("number").execute();
  return rows.map((row) => row.id);
}

/** Every case's latest header by creation. */
export async function loadHeaders(db: Kysely<Tables>): Promise<readonly StoredHeader[]> {
  const rows = await db
    .selectFrom("cases")
    .innerJoin("log", "log.case_id", "cases.id")
    .select((eb) => [
      "cases.id",
      "cases.opened_at",
      "log.content",
      eb
        .selectFrom("log as any_row")
        .select((of) => of.fn.max("any_row.sequence").as("last"))
        .whereRef("any_row.case_id", "=", "cases.id")
        .as("last"),
    ])
    .where("log.sequence", "=", (eb) =>
      eb
        .selectFrom("log as header")
        .select((of) => of.fn.max("header.sequence").as("latest"))
        .whereRef("header.case_id", "=", "cases.id")
        .where("header.fact_id", "is", null),
    )
    .orderBy("cases.number")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    header: JSON.parse(row.content) as CaseHeader,
    openedAt: row.opened_at,
    sequence: row.last ?? 0,
  }));
}

function loadBatch(db: Kysely<Tables>, after: number): Promise<readonly CaseRow[]> {
  return selectCaseRows(db)
    .where("cases.number", "in", (eb) =>
      eb
        .selectFrom("cases as next")
        .select("next.number")
        .where("next.number", ">", after)
        .orderBy("next.number")
        .limit(CASES_A_BATCH),
    )
    .execute();
}

const selectCaseRows = (db: Kysely<Tables>) =>
  db
    .selectFrom("cases")
    .innerJoin("log", "log.case_id", "cases.id")
    .select(["cases.number", "cases.id", "cases.opened_at", "log.sequence", "log.fact_id", "log.content"])
    .orderBy("cases.number")
    .orderBy("log.sequence");

/** Runs of rows of one case. */
function* byCase(rows: readonly CaseRow[]): Iterable<readonly CaseRow[]> {
  let start = 0;
  for (let end = 1; end <= rows.length; end += 1) {
    if (rows[end]?.number === rows[start]?.number) continue;
    yield rows.slice(start, end);
    start = end;
  }
}

function toStoredCase(rows: readonly CaseRow[]): StoredCase {
  const headers = rows.filter((row) => row.fact_id === null);
  const facts = rows.filter((row) => row.fact_id !== null);
  const [first, last, header] = [rows[0]!, rows.at(-1)!, headers.at(-1)!];
  return {
    id: first.id,
    header: JSON.parse(header.content) as CaseHeader,
    facts: facts.map((row) => JSON.parse(row.content) as FactJson),
    openedAt: first.opened_at,
    sequence: last.sequence,
  };
}
