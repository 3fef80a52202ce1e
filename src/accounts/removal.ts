import { sql } from "kysely";
import type { Accounts } from "./accounts.ts";
import type { Actor } from "./actor.ts";
import type { AccountDatabase } from "./database.ts";
import { type Doer, inTransaction, listDesks } from "./desks.ts";
import { recordDeed } from "./logs.ts";
import { listMembers } from "./members.ts";
import { isPassword } from "./password.ts";

/** A session that began so short a time ago is somebody who has just shown who they are. */
const FRESH_MINUTES = 10;

/**
 * Whether somebody shows anew that it is they who ask: by their password, where the account has one, else by having signed in within
 * the last ten minutes.
 */
export async function isShownAnew(
  { db }: Pick<Accounts, "db">,
  { userId, via }: Actor,
  password: string | undefined,
): Promise<boolean> {
  if (via.kind === "token") return false;
  const kept = await sql<{ password: string | null }>`
    select password from account where "userId" = ${userId} and "providerId" = 'credential'`.execute(db);
  const hash = kept.rows[0]?.password ?? undefined;
  if (hash !== undefined) return password !== undefined && (await isPassword({ hash, password }));
  const fresh = await db
    .selectFrom("session")
    .select("id")
    .where("id", "=", via.sessionId)
    .where("createdAt", ">", sql<Date>`now() - ${FRESH_MINUTES} * interval '1 minute'`)
    .executeTakeFirst();
  return fresh !== undefined;
}

/** Removes a desk from the accounts: who was what in it, its invitations, tokens and logs. One line stays, with the number that went. */
export async function removeDesk(db: AccountDatabase, deskId: string, doer: Doer): Promise<void> {
  await inTransaction(db, async (trx) => {
    await trx.updateTable("session").set({ activeDeskId: null }).where("activeDeskId", "=", deskId).execute();
    const { numDeletedRows } = await trx.deleteFrom("desk").where("id", "=", deskId).executeTakeFirst();
    if (numDeletedRows === 0n) return;
    const audited = await trx.deleteFrom("audit_entry").where("desk_id", "=", deskId).executeTakeFirst();
    await trx.deleteFrom("access_entry").where("desk_id", "=", deskId).execute();
    const subject = `${audited.numDeletedRows}`;
    await recordDeed(trx, { deskId, actorId: doer.userId, deed: "desk-removed", subject, address: doer.address });
  });
}

/** The desks that have nobody but one person; undefined where another person would be left in a desk without an owner. */
export async function listDesksThatGo(db: AccountDatabase, userId: string): Promise<readonly string[] | undefined> {
  const going: string[] = [];
  for (const { id, role } of await listDesks(db, userId)) {
    const others = (await listMembers(db, id)).filter((member) => member.id !== userId);
    if (others.length === 0) going.push(id);
    else if (role === "owner" && !others.some((other) => other.role === "owner")) return undefined;
  }
  return going;
}

/** Removes an account with its sessions, tokens and parts in desks. In logs its id stays, which then names nobody. */
export async function removeAccount(db: AccountDatabase, userId: string): Promise<void> {
  await db.deleteFrom("user").where("id", "=", userId).execute();
}
