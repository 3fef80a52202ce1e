import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { TokenScope } from "../contract/http/index.ts";
import type { AccountDatabase } from "./database.ts";
import { type Doer, inTransaction } from "./desks.ts";
import { recordDeed } from "./logs.ts";
import { newSecretToken } from "./secret-token.ts";

export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly madeAt: Date;
  readonly expiresAt: Date;
  /** To the minute. */
  readonly lastUsedAt: Date | null;
}

interface OfMember {
  readonly deskId: string;
  readonly userId: string;
}

/** The tokens that somebody has in a desk and that still hold, the latest first. */
export async function listTokens(db: AccountDatabase, { deskId, userId }: OfMember): Promise<readonly ApiToken[]> {
  return db
    .selectFrom("api_token")
    .select(["id", "name", "scopes", "made_at as madeAt", "expires_at as expiresAt", "last_used_at as lastUsedAt"])
    .where((is) => is.and({ desk_id: deskId, user_id: userId }))
    .where("revoked_at", "is", null)
    .where("expires_at", ">", sql<Date>`now()`)
    .orderBy("made_at", "desc")
    .execute();
}

/** Makes a token for a desk; its text is told this once, and only its hash is kept. */
export async function makeToken(
  db: AccountDatabase,
  of: { readonly deskId: string; readonly name: string; readonly scopes: readonly TokenScope[]; readonly days: number },
  { userId, address }: Doer,
): Promise<{ readonly id: string; readonly text: string }> {
  const { text, hash } = newSecretToken("fl_");
  const id = randomUUID();
  return inTransaction(db, async (trx) => {
    await sql`
      insert into api_token (id, token_hash, desk_id, user_id, name, scopes, expires_at)
      values (${id}, ${hash}, ${of.deskId}, ${userId}, ${of.name}, ${[...of.scopes]},
        now() + make_interval(days => ${of.days}))`.execute(trx);
    await recordDeed(trx, { deskId: of.deskId, actorId: userId, deed: "token-made", subject: id, address });
    return { id, text };
  });
}

/** Takes a token back; false where somebody has none of that id. */
export async function revokeToken(db: AccountDatabase, deskId: string, id: string, doer: Doer): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("api_token")
      .set({ revoked_at: sql<Date>`now()` })
      .where((is) => is.and({ id, desk_id: deskId, user_id: doer.userId }))
      .where("revoked_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await recordDeed(trx, { deskId, actorId: doer.userId, deed: "token-revoked", subject: id, address: doer.address });
    return true;
  });
}
