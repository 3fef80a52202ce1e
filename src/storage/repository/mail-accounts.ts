import type { Kysely } from "kysely";
import type { MailAccount } from "../../app/ports/index.ts";
import type { Tables } from "./tables.ts";

/** Every account, in the order of connecting. */
export async function loadAccounts(db: Kysely<Tables>): Promise<readonly MailAccount[]> {
  const rows = await db.selectFrom("mail_accounts").select("content").orderBy("number").execute();
  return rows.map(({ content }) => JSON.parse(content));
}

export async function findAccount(db: Kysely<Tables>, accountId: string): Promise<MailAccount | undefined> {
  const row = await db.selectFrom("mail_accounts").select("content").where("id", "=", accountId).executeTakeFirst();
  return row === undefined ? undefined : JSON.parse(row.content);
}

export async function findSealedSecret(db: Kysely<Tables>, accountId: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom("mail_accounts").select("secret").where("id", "=", accountId).executeTakeFirst();
  return row?.secret;
}

/** The row as one text: a secret is never sealed twice to the same bytes. */
export async function loadSavedForm(db: Kysely<Tables>, accountId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("mail_accounts")
    .select(["content", "secret"])
    .where("id", "=", accountId)
    .executeTakeFirst();
  return row === undefined ? undefined : `${row.content} ${row.secret.join(" ")}`;
}

export async function upsertAccount(
  trx: Kysely<Tables>,
  account: MailAccount,
  secret: Uint8Array,
  now: number,
): Promise<void> {
  const content = JSON.stringify(account);
  await trx
    .insertInto("mail_accounts")
    .values({ id: account.id, content, secret, connected_at: now })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ content, secret }))
    .execute();
}

export async function updateAccount(trx: Kysely<Tables>, account: MailAccount): Promise<void> {
  const content = JSON.stringify(account);
  await trx.updateTable("mail_accounts").set({ content }).where("id", "=", account.id).execute();
}

export async function updateSecret(trx: Kysely<Tables>, accountId: string, secret: Uint8Array): Promise<void> {
  await trx.updateTable("mail_accounts").set({ secret }).where("id", "=", accountId).execute();
}

export async function deleteAccount(trx: Kysely<Tables>, accountId: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom("mail_accounts").where("id", "=", accountId).executeTakeFirst();
  // What was deleted stays readable in the file until it is wiped.
  if (numDeletedRows > 0n) await trx.updateTable("place").set({ has_remains: 1 }).execute();
  return numDeletedRows > 0n;
}
