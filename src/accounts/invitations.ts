import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { DeskRole } from "../contract/http/index.ts";
import type { AccountDatabase } from "./database.ts";
import { type Doer, inTransaction, join, makeDesk } from "./desks.ts";
import { recordDeed } from "./logs.ts";
import { hashPassword } from "./password.ts";
import { hashOf, newSecretToken } from "./secret-token.ts";

const LIFETIME = sql`interval '7 days'`;

export interface PendingInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: DeskRole;
  readonly madeAt: Date;
  readonly expiresAt: Date;
}

/** Invitations to a desk that nobody has taken up yet, the latest first. */
export async function listInvitations(db: AccountDatabase, deskId: string): Promise<readonly PendingInvitation[]> {
  const found = await db
    .selectFrom("invitation")
    .select(["id", "email", "role", "made_at as madeAt", "expires_at as expiresAt"])
    .where("desk_id", "=", deskId)
    .where("settled_at", "is", null)
    .where("expires_at", ">", sql<Date>`now()`)
    .orderBy("made_at", "desc")
    .execute();
  return found.map((each) => ({ ...each, role: each.role ?? "viewer" }));
}

/** An invitation as it is handed out: its token is told this once. */
export interface NewInvitation {
  readonly id: string;
  readonly token: string;
}

/** Invites an address to have an account, and a desk of its own with it. */
export async function inviteToService(db: AccountDatabase, email: string): Promise<NewInvitation> {
  return insertInvitation(db, { email, deskId: null, role: null, invitedBy: null });
}

/** Invites an address into a desk, whether it has an account or not. What was sent to it before for this desk is void then. */
export async function inviteToDesk(
  db: AccountDatabase,
  { deskId, email, role }: { readonly deskId: string; readonly email: string; readonly role: DeskRole },
  doer: Doer,
): Promise<NewInvitation> {
  return inTransaction(db, async (trx) => {
    await trx
      .updateTable("invitation")
      .set({ settled_at: sql<Date>`now()` })
      .where("desk_id", "=", deskId)
      .where("email", "=", normalised(email))
      .where("settled_at", "is", null)
      .execute();
    const made = await insertInvitation(trx, { email, deskId, role, invitedBy: doer.userId });
    const subject = `${made.id} ${role}`;
    await recordDeed(trx, { deskId, actorId: doer.userId, deed: "person-invited", subject, address: doer.address });
    return made;
  });
}

async function insertInvitation(
  db: AccountDatabase,
  of: {
    readonly email: string;
    readonly deskId: string | null;
    readonly role: DeskRole | null;
    readonly invitedBy: string | null;
  },
): Promise<NewInvitation> {
  const { text, hash } = newSecretToken("fi_");
  const id = randomUUID();
  await sql`
    insert into invitation (id, token_hash, email, desk_id, role, invited_by, expires_at)
    values (${id}, ${hash}, ${normalised(of.email)}, ${of.deskId}, ${of.role}, ${of.invitedBy}, now() + ${LIFETIME})`.execute(
    db,
  );
  return { id, token: text };
}

/** Takes an invitation back; false where there is none of that id that could still be taken up. */
export async function cancelInvitation(db: AccountDatabase, deskId: string, id: string, doer: Doer): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("invitation")
      .set({ settled_at: sql<Date>`now()` })
      .where("desk_id", "=", deskId)
      .where("id", "=", id)
      .where("settled_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    const { userId: actorId, address } = doer;
    await recordDeed(trx, { deskId, actorId, deed: "invitation-taken-back", subject: id, address });
    return true;
  });
}

interface HeldInvitation {
  readonly id: string;
  readonly email: string;
  readonly deskId: string | null;
  readonly role: DeskRole | null;
}

/** The invitation that a token is of, held against whoever else would take it up; undefined where it holds no more. */
async function holdInvitation(trx: AccountDatabase, token: string): Promise<HeldInvitation | undefined> {
  return trx
    .selectFrom("invitation")
    .select(["id", "email", "desk_id as deskId", "role"])
    .where("token_hash", "=", hashOf(token))
    .where("settled_at", "is", null)
    .where("expires_at", ">", sql<Date>`now()`)
    .forUpdate()
    .executeTakeFirst();
}

async function settle(trx: AccountDatabase, id: string): Promise<void> {
  await trx.updateTable("invitation").set({ settled_at: sql<Date>`now()` }).where("id", "=", id).execute();
}

/**
 * Lets somebody who has an account into the desk that they were invited to, and gives its id. Undefined for a token that is
 * unknown, used, over, taken back, or of another address than the account's.
 */
export async function acceptInvitation(
  db: AccountDatabase,
  { token, email }: { readonly token: string; readonly email: string },
  doer: Doer,
): Promise<string | undefined> {
  return inTransaction(db, async (trx) => {
    const held = await holdInvitation(trx, token);
    if (held === undefined || held.deskId === null || held.email !== normalised(email)) return undefined;
    await settle(trx, held.id);
    return enter(trx, held, doer);
  });
}

async function enter(
  trx: AccountDatabase,
  { id, deskId, role }: HeldInvitation,
  doer: Doer,
): Promise<string | undefined> {
  if (deskId === null || role === null) return undefined;
  const { userId, address } = doer;
  await join(trx, { deskId, userId, role });
  await recordDeed(trx, { deskId, actorId: userId, deed: "person-joined", subject: id, address });
  return deskId;
}

export interface NewAccount {
  readonly token: string;
  readonly name: string;
  readonly password: string;
  /** Of the machine that asked, shortened. */
  readonly address: string;
}

/** What came of asking for an account; "known" where the address has one, which only its mailbox could learn. */
export type AccountOutcome =
  | { readonly kind: "made"; readonly deskId: string }
  | { readonly kind: "void" }
  | { readonly kind: "known" };

/**
 * Makes the account of whoever has an invitation: the link has shown that the address is theirs. They are let into the desk
 * that it is for, else they get one of their own. All or nothing; an invitation that came too late is left as it was.
 */
export async function makeAccount(
  db: AccountDatabase,
  { token, name, password, address }: NewAccount,
): Promise<AccountOutcome> {
  const hash = await hashPassword(password);
  return inTransaction(db, async (trx) => {
    const held = await holdInvitation(trx, token);
    if (held === undefined) return { kind: "void" };
    const userId = await insertUser(trx, held.email, name, hash);
    if (userId === undefined) return { kind: "known" };
    await settle(trx, held.id);
    const doer = { userId, address };
    return { kind: "made", deskId: (await enter(trx, held, doer)) ?? (await makeDesk(trx, name, doer)) };
  });
}

async function insertUser(
  trx: AccountDatabase,
  email: string,
  name: string,
  passwordHash: string,
): Promise<string | undefined> {
  const id = randomUUID();
  const { numAffectedRows } = await sql`
    insert into "user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
    values (${id}, ${name}, ${email}, true, now(), now()) on conflict (email) do nothing`.execute(trx);
  if (numAffectedRows === 0n) return undefined;
  await sql`
    insert into account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
    values (${randomUUID()}, ${id}, 'credential', ${id}, ${passwordHash}, now(), now())`.execute(trx);
  return id;
}

/** The address of the invitation that a token is of, while it holds. */
export async function findInvitation(
  db: AccountDatabase,
  token: string,
): Promise<{ readonly email: string; readonly deskName: string | null; readonly hasAccount: boolean } | undefined> {
  const found = await db
    .selectFrom("invitation")
    .leftJoin("desk", "desk.id", "invitation.desk_id")
    .leftJoin("user", "user.email", "invitation.email")
    .select(["invitation.email", "desk.name as deskName", "user.id as userId"])
    .where("invitation.token_hash", "=", hashOf(token))
    .where("invitation.settled_at", "is", null)
    .where("invitation.expires_at", ">", sql<Date>`now()`)
    .executeTakeFirst();
  return found && { email: found.email, deskName: found.deskName, hasAccount: found.userId !== null };
}

function normalised(email: string): string {
  return email.trim().toLowerCase();
}
