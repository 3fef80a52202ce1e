import type { Insertable, Kysely } from "kysely";
import { caseExists, caseUnknown, type FactOutcome, factConflict, type NewCase } from "../../app/ports/index.ts";
import type { CaseHeader, FactJson } from "../../contract/index.ts";
import { inBatches } from "./batches.ts";
import { isSameJsonText } from "./same-json.ts";
import type { Tables } from "./tables.ts";

type LogRow = Insertable<Tables["log"]>;

/** Appends cases, their headers and their facts; to be called in a transaction that alone may append. */
export async function insertCases(trx: Kysely<Tables>, cases: readonly NewCase[], now: number): Promise<void> {
  await refuseTakenIds(
    trx,
    cases.map((each) => each.id),
  );
  const rows = cases.flatMap((each) => [
    headerRow(each.id, each.header, now),
    ...takeFacts(each.id, each.facts, new Map(), now).rows,
  ]);
  for (const batch of inBatches(cases)) {
    await trx
      .insertInto("cases")
      .values(batch.map((each) => ({ id: each.id, opened_at: now })))
      .execute();
  }
  await insertRows(trx, rows);
}

/** Appends a header unless it equals the latest, or the latest is not the one that was known; in a transaction as `insertCases`. */
export async function insertHeader(
  trx: Kysely<Tables>,
  caseId: string,
  { header, known }: { readonly header: CaseHeader; readonly known: CaseHeader | undefined },
  now: number,
): Promise<"recorded" | "already-there" | "stale"> {
  const latest = await trx
    .selectFrom("log")
    .select("content")
    .where("case_id", "=", caseId)
    .where("fact_id", "is", null)
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  if (latest === undefined) throw caseUnknown(caseId);
  const row = headerRow(caseId, header, now);
  if (known !== undefined && !isSameJsonText(latest.content, JSON.stringify(known))) return "stale";
  if (isSameJsonText(latest.content, row.content)) return "already-there";
  await insertRows(trx, [row]);
  return "recorded";
}

/** Appends the facts that are new to the case; in a transaction as `insertCases`. */
export async function insertFacts(
  trx: Kysely<Tables>,
  caseId: string,
  facts: readonly FactJson[],
  now: number,
): Promise<readonly FactOutcome[]> {
  const found = await trx.selectFrom("cases").select("number").where("id", "=", caseId).executeTakeFirst();
  if (found === undefined) throw caseUnknown(caseId);
  const { rows, outcomes } = takeFacts(caseId, facts, await loadContents(trx, caseId, facts), now);
  await insertRows(trx, rows);
  return outcomes;
}

async function refuseTakenIds(trx: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw caseExists(id);
    seen.add(id);
  }
  for (const batch of inBatches(ids)) {
    const taken = await trx.selectFrom("cases").select("id").where("id", "in", batch).limit(1).executeTakeFirst();
    if (taken !== undefined) throw caseExists(taken.id);
  }
}

/** The recorded texts of those of the facts whose ids are taken, by id. */
async function loadContents(
  trx: Kysely<Tables>,
  caseId: string,
  facts: readonly FactJson[],
): Promise<Map<string, string>> {
  const contents = new Map<string, string>();
  for (const batch of inBatches(facts)) {
    const rows = await trx
      .selectFrom("log")
      .select(["fact_id", "content"])
      .where("case_id", "=", caseId)
      .where(
        "fact_id",
        "in",
        batch.map((fact) => fact.id),
      )
      .execute();
    for (const row of rows) contents.set(row.fact_id ?? "", row.content);
  }
  return contents;
}

/** Rows for the facts that are new, and what becomes of each; `contents` are the texts recorded so far. */
function takeFacts(
  caseId: string,
  facts: readonly FactJson[],
  contents: ReadonlyMap<string, string>,
  now: number,
): { readonly rows: readonly LogRow[]; readonly outcomes: readonly FactOutcome[] } {
  const texts = new Map(contents);
  const rows: LogRow[] = [];
  const outcomes = facts.map((fact): FactOutcome => {
    const { id } = fact;
    const text = JSON.stringify(fact);
    const recorded = texts.get(id);
    if (recorded === undefined) {
      texts.set(id, text);
      rows.push({ case_id: caseId, fact_id: id, content: text, recorded_at: now });
      return { id, status: "recorded" };
    }
    if (!isSameJsonText(recorded, text)) throw factConflict(caseId, id);
    return { id, status: "already-there" };
  });
  return { rows, outcomes };
}

function headerRow(caseId: string, header: CaseHeader, now: number): LogRow {
  return { case_id: caseId, fact_id: null, content: JSON.stringify(header), recorded_at: now };
}

async function insertRows(trx: Kysely<Tables>, rows: readonly LogRow[]): Promise<void> {
  for (const batch of inBatches(rows)) await trx.insertInto("log").values(batch).execute();
}
