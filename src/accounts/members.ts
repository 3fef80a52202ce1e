import { sql } from "kysely";
import type { DeskRole } from "../contract/http/index.ts";
import type { AccountDatabase } from "./database.ts";
import { type Doer, inTransaction } from "./desks.ts";
import { recordDeed } from "./logs.ts";

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: DeskRole;
  readonly since: Date;
}

/** Everybody who is anything in a desk, by name. */
export async function listMembers(db: AccountDatabase, deskId: string): Promise<readonly Member[]> {
  return db
    .selectFrom("membership")
    .innerJoin("user", "user.id", "membership.user_id")
    .select(["user.id", "user.name", "user.email", "membership.role", "membership.since"])
    .where("membership.desk_id", "=", deskId)
    .where("membership.ended_at", "is", null)
    .orderBy("user.name")
    .orderBy("user.id")
    .execute();
}

/** "last-owner" where nobody would own the desk any more: nothing was changed then. */
export type MemberChange = "done" | "unknown" | "last-owner";

/** Somebody's part in a desk. */
interface Part {
  readonly deskId: string;
  readonly userId: string;
  /** Done along with the change: where it rejects nothing is changed, and all of it can be asked for again. */
  readonly along?: () => Promise<void>;
}

/** Makes a member of a desk something else in it; its last owner stays what they are, and that is told. */
export async function changeRole(
  db: AccountDatabase,
  { role, ...part }: Part & { readonly role: DeskRole },
  doer: Doer,
): Promise<MemberChange> {
  const { deskId, userId } = part;
  return withMember(db, { ...part, keepsOwner: role === "owner" }, async (trx) => {
    await trx
      .updateTable("membership")
      .set({ role })
      .where("desk_id", "=", deskId)
      .where("user_id", "=", userId)
      .execute();
    const subject = `${userId} ${role}`;
    await recordDeed(trx, { deskId, actorId: doer.userId, deed: "role-changed", subject, address: doer.address });
  });
}

/**
 * Ends somebody's part in a desk, or a coach's leave to see it, and with it every token that they have there, and every invitation that
 * they could come back by.
 */
export async function removeMember(db: AccountDatabase, part: Part, doer: Doer): Promise<MemberChange> {
  const { deskId, userId } = part;
  return withMember(db, { ...part, keepsOwner: false }, async (trx) => {
    const ended = sql<Date>`now()`;
    const ofMember = { desk_id: deskId, user_id: userId };
    await trx
      .updateTable("membership")
      .set({ ended_at: ended })
      .where((is) => is.and(ofMember))
      .execute();
    await trx
      .updateTable("api_token")
      .set({ revoked_at: ended })
      .where((is) => is.and(ofMember))
      .where("revoked_at", "is", null)
      .execute();
    await trx
      .updateTable("invitation")
      .set({ settled_at: ended })
      .where("desk_id", "=", deskId)
      .where("settled_at", "is", null)
      .where("email", "=", (of) => of.selectFrom("user").select("user.email").where("user.id", "=", userId))
      .execute();
    await recordDeed(trx, {
      deskId,
      actorId: doer.userId,
      deed: "person-removed",
      subject: userId,
      address: doer.address,
    });
  });
}

/** The desk is held meanwhile, so that two owners cannot both leave because the other one stays. */
async function withMember(
  db: AccountDatabase,
  { deskId, userId, keepsOwner, along }: Part & { readonly keepsOwner: boolean },
  change: (trx: AccountDatabase) => Promise<void>,
): Promise<MemberChange> {
  return inTransaction(db, async (trx) => {
    await trx.selectFrom("desk").select("id").where("id", "=", deskId).forUpdate().execute();
    const members = await listMembers(trx, deskId);
    const member = members.find(({ id }) => id === userId);
    if (member === undefined) return "unknown";
    const owners = members.filter(({ role }) => role === "owner");
    if (member.role === "owner" && !keepsOwner && owners.length === 1) return "last-owner";
    await change(trx);
    await along?.();
    return "done";
  });
}
