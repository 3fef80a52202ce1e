import { type Kysely, sql } from "kysely";
import type { CaseChange } from "../../app/ports/index.ts";
import type { Tables } from "./tables.ts";

/** The greatest sequence number ever given to something recorded or to a removal, 0 when nothing was. */
export async function loadLastSequence(db: Kysely<Tables>): Promise<number> {
  const rows = await db
    .selectFrom("log")
    .select((eb) => eb.fn.max<number | null>("sequence").as("last"))
    .unionAll(db.selectFrom("removals").select((eb) => eb.fn.max<number | null>("sequence").as("last")))
    .execute();
  return Math.max(...rows.map((row) => row.last ?? 0));
}

/**
 * The cases that changed or were removed after `sequence`, each once, by their last. Grouped here and not by the database,
 * which would read a whole index for it where the few new rows lie together at the log's end.
 */
export async function loadChanges(db: Kysely<Tables>, sequence: number): Promise<readonly CaseChange[]> {
  const rows = await db
    .selectFrom("log")
    .select(["case_id as caseId", "sequence", sql<number>`0`.as("removed")])
    .where("sequence", ">", sequence)
    .unionAll(
      db
        .selectFrom("removals")
        .select(["case_id as caseId", "sequence", sql<number>`1`.as("removed")])
        .where("sequence", ">", sequence),
    )
    .orderBy("sequence")
    .execute();
  const latest = new Map(rows.map((row) => [row.caseId, row]));
  return [...latest.values()]
    .toSorted((left, right) => left.sequence - right.sequence)
    .map((row) => ({ caseId: row.caseId, sequence: row.sequence, isRemoved: row.removed === 1 }));
}
