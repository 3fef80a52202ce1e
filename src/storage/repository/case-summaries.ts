import type { Insertable, Kysely } from "kysely";
import type { CaseSummary } from "../../app/ports/index.ts";
import { inBatches } from "./batches.ts";
import type { Tables } from "./tables.ts";

/** Every summary by the creation of its case; none is behind the log, since whoever appends deletes it. */
export async function loadSummaries(db: Kysely<Tables>): Promise<readonly CaseSummary[]> {
  return db
    .selectFrom("case_summaries as summary")
    .innerJoin("cases", "cases.id", "summary.case_id")
    .select([
      "summary.case_id as caseId",
      "summary.sequence",
      "summary.as_of as asOf",
      "summary.stance",
      "summary.headline",
      "summary.next_change_at as nextChangeAt",
      "summary.digest",
    ])
    .orderBy("cases.number")
    .execute();
}

/**
 * Keeps the summaries that the log has not gone past; in a transaction that alone may append.
 * Comparing and writing in it closes the gap in which another process could append in between.
 */
export async function upsertSummaries(trx: Kysely<Tables>, summaries: readonly CaseSummary[]): Promise<void> {
  const byCase = new Map(summaries.map((summary) => [summary.caseId, summary]));
  for (const batch of inBatches([...byCase.values()])) {
    const sequences = await loadSequences(
      trx,
      batch.map((summary) => summary.caseId),
    );
    const current = batch.filter((summary) => sequences.get(summary.caseId) === summary.sequence);
    if (current.length > 0) await upsertRows(trx, current.map(toRow));
  }
}

/** Forgets the summary of one case, or of all. */
export async function deleteSummaries(db: Kysely<Tables>, caseId?: string): Promise<void> {
  const all = db.deleteFrom("case_summaries");
  await (caseId === undefined ? all : all.where("case_id", "=", caseId)).execute();
}

async function upsertRows(trx: Kysely<Tables>, rows: readonly Insertable<Tables["case_summaries"]>[]): Promise<void> {
  await trx
    .insertInto("case_summaries")
    .values(rows)
    .onConflict((conflict) =>
      conflict.column("case_id").doUpdateSet((eb) => ({
        sequence: eb.ref("excluded.sequence"),
        as_of: eb.ref("excluded.as_of"),
        stance: eb.ref("excluded.stance"),
        headline: eb.ref("excluded.headline"),
        next_change_at: eb.ref("excluded.next_change_at"),
        digest: eb.ref("excluded.digest"),
      })),
    )
    .execute();
}

/** The last sequence number of each of the cases that exist. */
async function loadSequences(
  trx: Kysely<Tables>,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, number | null>> {
  const rows = await trx
    .selectFrom("cases")
    .select((eb) => [
      "cases.id",
      eb
        .selectFrom("log")
        .select((of) => of.fn.max("log.sequence").as("last"))
        .whereRef("log.case_id", "=", "cases.id")
        .as("last"),
    ])
    .where("cases.id", "in", caseIds)
    .execute();
  return new Map(rows.map((row) => [row.id, row.last]));
}

function toRow(summary: CaseSummary): Insertable<Tables["case_summaries"]> {
  return {
    case_id: summary.caseId,
    sequence: summary.sequence,
    as_of: summary.asOf,
    stance: summary.stance,
    headline: summary.headline,
    next_change_at: summary.nextChangeAt,
    digest: summary.digest,
  };
}
