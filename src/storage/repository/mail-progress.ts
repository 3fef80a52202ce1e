import type { Kysely } from "kysely";
import type { CaseAddress, FolderCursor, LearntId, PoisonedMessage } from "../../app/ports/index.ts";
import type { Tables } from "./tables.ts";

export async function loadCursors(db: Kysely<Tables>, accountId: string): Promise<readonly FolderCursor[]> {
  const rows = await db
    .selectFrom("mail_cursors")
    .select(["path", "uid_validity", "last_uid"])
    .where("account_id", "=", accountId)
    .orderBy("path")
    .execute();
  return rows.map((row) => ({ path: row.path, uidValidity: row.uid_validity, lastUid: row.last_uid }));
}

/** Moves a cursor on, in a transaction that alone may write; never back within one UIDVALIDITY. */
export async function upsertCursor(trx: Kysely<Tables>, accountId: string, cursor: FolderCursor): Promise<void> {
  const { path, uidValidity, lastUid } = cursor;
  const kept = (await loadCursors(trx, accountId)).find((each) => each.path === path);
  if (kept?.uidValidity === uidValidity && kept.lastUid >= lastUid) return;
  if (!(await isThere(trx, accountId))) return;
  await trx
    .insertInto("mail_cursors")
    .values({ account_id: accountId, path, uid_validity: uidValidity, last_uid: lastUid })
    .onConflict((conflict) =>
      conflict.columns(["account_id", "path"]).doUpdateSet({ uid_validity: uidValidity, last_uid: lastUid }),
    )
    .execute();
}

export async function deleteCursors(trx: Kysely<Tables>, accountId: string): Promise<void> {
  await trx.deleteFrom("mail_cursors").where("account_id", "=", accountId).execute();
}

export async function loadPoisoned(db: Kysely<Tables>, accountId: string): Promise<readonly PoisonedMessage[]> {
  const rows = await db
    .selectFrom("mail_poisoned")
    .select(["path", "uid_validity", "uid", "reason"])
    .where("account_id", "=", accountId)
    .orderBy("path")
    .orderBy("uid")
    .execute();
  return rows.map(({ uid_validity, ...row }) => ({ ...row, uidValidity: uid_validity }));
}

export async function insertPoisoned(
  trx: Kysely<Tables>,
  accountId: string,
  { path, uidValidity, uid, reason }: PoisonedMessage,
  now: number,
): Promise<void> {
  if (!(await isThere(trx, accountId))) return;
  await trx
    .insertInto("mail_poisoned")
    .values({ account_id: accountId, path, uid_validity: uidValidity, uid, reason, met_at: now })
    .onConflict((conflict) => conflict.columns(["account_id", "path", "uid_validity", "uid"]).doNothing())
    .execute();
}

export async function loadLearntIds(db: Kysely<Tables>): Promise<readonly LearntId[]> {
  const rows = await db
    .selectFrom("mail_learnt_ids")
    .select(["kind", "value", "case_id", "fact_id"])
    .orderBy("case_id")
    .orderBy("kind")
    .orderBy("value")
    .execute();
  return rows.map(({ kind, value, case_id, fact_id }) => ({ kind, value, caseId: case_id, factId: fact_id }));
}

export async function insertLearntId(trx: Kysely<Tables>, accountId: string, learnt: LearntId): Promise<void> {
  const { kind, value, caseId, factId } = learnt;
  const known = await trx.selectFrom("cases").select("id").where("id", "=", caseId).executeTakeFirst();
  if (known === undefined || !(await isThere(trx, accountId))) return;
  await trx
    .insertInto("mail_learnt_ids")
    .values({ account_id: accountId, case_id: caseId, fact_id: factId, kind, value })
    .onConflict((conflict) => conflict.columns(["kind", "value", "case_id"]).doNothing())
    .execute();
}

export async function loadSearched(db: Kysely<Tables>, accountId: string): Promise<readonly CaseAddress[]> {
  const rows = await db
    .selectFrom("mail_searched")
    .select(["case_id", "address"])
    .where("account_id", "=", accountId)
    .orderBy("case_id")
    .orderBy("address")
    .execute();
  return rows.map(({ case_id, address }) => ({ caseId: case_id, address }));
}

export async function insertSearched(
  trx: Kysely<Tables>,
  accountId: string,
  { addresses, now }: { readonly addresses: readonly CaseAddress[]; readonly now: number },
): Promise<void> {
  if (!(await isThere(trx, accountId))) return;
  for (const { caseId, address } of addresses) {
    const known = await trx.selectFrom("cases").select("id").where("id", "=", caseId).executeTakeFirst();
    if (known === undefined) continue;
    await trx
      .insertInto("mail_searched")
      .values({ account_id: accountId, case_id: caseId, address, searched_at: now })
      .onConflict((conflict) => conflict.columns(["account_id", "case_id", "address"]).doNothing())
      .execute();
  }
}

/** Another process may have removed the account meanwhile. */
async function isThere(trx: Kysely<Tables>, accountId: string): Promise<boolean> {
  const row = await trx.selectFrom("mail_accounts").select("id").where("id", "=", accountId).executeTakeFirst();
  return row !== undefined;
}
