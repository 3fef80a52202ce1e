import type { Kysely } from "kysely";
import { loadChanges } from "./case-changes.ts";
import { findStoredCase } from "./stored-cases.ts";
import type { Tables } from "./tables.ts";

/** Whether anything was recorded of a case of an opening after `sequence`; in a transaction that alone may write. */
export async function hasChanged(trx: Kysely<Tables>, openingId: string, sequence: number): Promise<boolean> {
  for (const { caseId } of await loadChanges(trx, sequence)) if (await isOf(trx, caseId, openingId)) return true;
  return false;
}

/** Whether a case was added to an opening after `sequence`; in a transaction that alone may write. */
export async function hasGrown(trx: Kysely<Tables>, openingId: string, sequence: number): Promise<boolean> {
  for (const { caseId } of await loadChanges(trx, sequence)) {
    if (!(await isOlder(trx, caseId, sequence)) && (await isOf(trx, caseId, openingId))) return true;
  }
  return false;
}

async function isOlder(trx: Kysely<Tables>, caseId: string, sequence: number): Promise<boolean> {
  const row = await trx
    .selectFrom("log")
    .select("sequence")
    .where("case_id", "=", caseId)
    .where("sequence", "<=", sequence)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function isOf(trx: Kysely<Tables>, caseId: string, openingId: string): Promise<boolean> {
  return (await findStoredCase(trx, caseId))?.header.opening === openingId;
}
