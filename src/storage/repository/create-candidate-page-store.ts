import type { Kysely } from "kysely";
import type { CandidatePageStore, PageKeyDigest } from "../../app/ports/index.ts";
import { accessTo, type StoreDatabase } from "./store-database.ts";
import type { Tables } from "./tables.ts";

/** The store of candidates' pages over a database with Fineline's tables. */
export function createCandidatePageStore(database: StoreDatabase): CandidatePageStore {
  const { read, write } = accessTo(database);
  return {
    addPageKey: (caseId, key, now) => write((trx) => insertKey(trx, caseId, key, now)),
    findPageCase: (key) => read((db) => findCaseOfKey(db, key)),
    revokePages: (caseId) => write((trx) => deleteKeys(trx, caseId)),
  };
}

async function insertKey(trx: Kysely<Tables>, caseId: string, key: PageKeyDigest, now: number): Promise<boolean> {
  const there = await trx.selectFrom("cases").select("id").where("id", "=", caseId).executeTakeFirst();
  if (there === undefined) return false;
  await trx.insertInto("candidate_pages").values({ key_digest: key, case_id: caseId, made_at: now }).execute();
  return true;
}

async function findCaseOfKey(db: Kysely<Tables>, key: PageKeyDigest): Promise<string | undefined> {
  const row = await db.selectFrom("candidate_pages").select("case_id").where("key_digest", "=", key).executeTakeFirst();
  return row?.case_id;
}

async function deleteKeys(trx: Kysely<Tables>, caseId: string): Promise<number> {
  const { numDeletedRows } = await trx.deleteFrom("candidate_pages").where("case_id", "=", caseId).executeTakeFirst();
  return Number(numDeletedRows);
}
