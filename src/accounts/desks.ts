import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { DeskRole } from "../contract/http/index.ts";
import type { AccountDatabase } from "./database.ts";
import { recordDeed } from "./logs.ts";

/** Who does something to a desk, as its log tells it. */
export interface Doer {
  readonly userId: string;
  /** Of their machine, shortened. */
  readonly address: string;
}

export interface OwnDesk {
  readonly id: string;
  readonly name: string;
  readonly role: DeskRole;
}

/** The desks that somebody is anything in, by name. */
export async function listDesks(db: AccountDatabase, userId: string): Promise<readonly OwnDesk[]> {
  return db
    .selectFrom("membership")
    .innerJoin("desk", "desk.id", "membership.desk_id")
    .select(["desk.id", "desk.name", "membership.role"])
    .where("membership.user_id", "=", userId)
    .where("membership.ended_at", "is", null)
    .orderBy("desk.name")
    .orderBy("desk.id")
    .execute();
}

/** Makes a desk that its maker owns, and gives its id. */
export async function makeDesk(db: AccountDatabase, name: string, doer: Doer): Promise<string> {
  return inTransaction(db, async (trx) => {
    const id = randomUUID();
    await sql`insert into desk (id, name) values (${id}, ${name})`.execute(trx);
    await join(trx, { deskId: id, userId: doer.userId, role: "owner" });
    await recordDeed(trx, { deskId: id, actorId: doer.userId, deed: "desk-made", subject: id, address: doer.address });
    return id;
  });
}

/** Gives a desk another name, and tells of it in the desk's log in the same transaction. */
export async function renameDesk(db: AccountDatabase, deskId: string, name: string, doer: Doer): Promise<void> {
  await inTransaction(db, async (trx) => {
    await trx.updateTable("desk").set({ name }).where("id", "=", deskId).execute();
    await recordDeed(trx, {
      deskId,
      actorId: doer.userId,
      deed: "desk-renamed",
      subject: deskId,
      address: doer.address,
    });
  });
}

/** The desk that a session speaks for where its requests name none. */
export async function chooseDesk(db: AccountDatabase, sessionId: string, deskId: string): Promise<void> {
  await db.updateTable("session").set({ activeDeskId: deskId }).where("id", "=", sessionId).execute();
}

interface Membership {
  readonly deskId: string;
  readonly userId: string;
  readonly role: DeskRole;
}

/** Makes somebody a member, again where they were one; who is one already stays what they are. */
export async function join(trx: AccountDatabase, { deskId, userId, role }: Membership): Promise<void> {
  await sql`
    insert into membership as known (desk_id, user_id, role) values (${deskId}, ${userId}, ${role})
    on conflict (desk_id, user_id) do update set role = excluded.role, since = now(), ended_at = null
    where known.ended_at is not null`.execute(trx);
}

/** In the transaction that there is, else in one of its own. */
export function inTransaction<T>(db: AccountDatabase, work: (trx: AccountDatabase) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}
