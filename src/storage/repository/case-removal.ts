import type { Kysely } from "kysely";
import { inBatches } from "./batches.ts";
import type { Tables } from "./tables.ts";

/**
 * Deletes those of the cases that are there, with everything recorded of them, keeps their ids as removed, and says whether
 * there were any; in a transaction that alone may append.
 */
export async function deleteCases(trx: Kysely<Tables>, caseIds: readonly string[], now: number): Promise<boolean> {
  const ids = await loadPresentIds(trx, caseIds);
  for (const batch of inBatches(ids)) {
    await insertRemovals(trx, batch, now);
    await trx.deleteFrom("case_summaries").where("case_id", "in", batch).execute();
    await trx.deleteFrom("log").where("case_id", "in", batch).execute();
    await trx.deleteFrom("cases").where("id", "in", batch).execute();
  }
  if (ids.length > 0) await trx.updateTable("place").set({ has_remains: 1 }).execute();
  return ids.length > 0;
}

async function loadPresentIds(trx: Kysely<Tables>, caseIds: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const batch of inBatches([...new Set(caseIds)])) {
    const rows = await trx.selectFrom("cases").select("id").where("id", "in", batch).orderBy("number").execute();
    ids.push(...rows.map((row) => row.id));
  }
  return ids;
}

/** A removal is numbered like anything recorded: by a row of the log, which then goes with the others. */
async function insertRemovals(trx: Kysely<Tables>, caseIds: readonly string[], now: number): Promise<void> {
  const numbered = await trx
    .insertInto("log")
    .values(caseIds.map((id) => ({ case_id: id, fact_id: null, content: "{}", recorded_at: now })))
    .returning(["case_id", "sequence"])
    .execute();
  await trx
    .insertInto("removals")
    .values(numbered.map((row) => ({ ...row, removed_at: now })))
    .onConflict((conflict) =>
      conflict.column("case_id").doUpdateSet((eb) => ({
        sequence: eb.ref("excluded.sequence"),
        removed_at: eb.ref("excluded.removed_at"),
      })),
    )
    .execute();
}
