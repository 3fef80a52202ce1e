import type { Kysely } from "kysely";
import type { KeptBrowser } from "../../app/ports/index.ts";
import type { Tables } from "./tables.ts";

export async function findSealed(db: Kysely<Tables>, name: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom("reminder_secrets").select("secret").where("name", "=", name).executeTakeFirst();
  return row?.secret;
}

export async function upsertSealed(trx: Kysely<Tables>, name: string, secret: Uint8Array): Promise<void> {
  await trx
    .insertInto("reminder_secrets")
    .values({ name, secret })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ secret }))
    .execute();
}

/** Keeps the first that comes, and gives the one that is kept; in a transaction that alone may write. */
export async function insertSealedOnce(trx: Kysely<Tables>, name: string, secret: Uint8Array): Promise<Uint8Array> {
  await trx
    .insertInto("reminder_secrets")
    .values({ name, secret })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await findSealed(trx, name))!;
}

export async function deleteSealed(trx: Kysely<Tables>, name: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom("reminder_secrets").where("name", "=", name).executeTakeFirst();
  return rememberRemains(trx, numDeletedRows);
}

export async function loadSubscriptions(
  db: Kysely<Tables>,
): Promise<readonly { readonly id: string; readonly content: Uint8Array }[]> {
  return db.selectFrom("push_subscriptions").select(["id", "content"]).orderBy("number").execute();
}

export async function loadBrowsers(db: Kysely<Tables>): Promise<readonly KeptBrowser[]> {
  const rows = await db
    .selectFrom("push_subscriptions")
    .select(["id", "account_id", "added_at"])
    .orderBy("number")
    .execute();
  return rows.map(({ id, account_id, added_at }) => ({ id, accountId: account_id, addedAt: added_at }));
}

export async function upsertSubscription(
  trx: Kysely<Tables>,
  { id, content, accountId }: Pick<KeptBrowser, "id" | "accountId"> & { readonly content: Uint8Array },
  now: number,
): Promise<void> {
  await trx
    .insertInto("push_subscriptions")
    .values({ id, content, added_at: now, account_id: accountId })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ content, account_id: accountId }))
    .execute();
}

export async function deleteSubscription(trx: Kysely<Tables>, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom("push_subscriptions").where("id", "=", id).executeTakeFirst();
  return rememberRemains(trx, numDeletedRows);
}

export async function deleteSubscriptionsOf(trx: Kysely<Tables>, accountId: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom("push_subscriptions")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return rememberRemains(trx, numDeletedRows);
}

/** What was deleted stays in the file until it is wiped. */
async function rememberRemains(trx: Kysely<Tables>, deleted: bigint): Promise<boolean> {
  if (deleted > 0n) await trx.updateTable("place").set({ has_remains: 1 }).execute();
  return deleted > 0n;
}
