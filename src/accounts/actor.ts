import { sql } from "kysely";
import type { DeskRole, TokenScope } from "../contract/http/index.ts";
import type { Accounts } from "./accounts.ts";
import type { AccountDatabase } from "./database.ts";
import { hashOf } from "./secret-token.ts";

/** Who asks, and by what they showed it. */
export interface Actor {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly via: SessionProof | TokenProof;
}

/** A browser's session; it speaks for one desk at a time where a request names none. */
export interface SessionProof {
  readonly kind: "session";
  readonly sessionId: string;
  readonly activeDeskId: string | null;
  /** Cookies that make it last longer, to be sent along. */
  readonly cookies: readonly string[];
}

/** A token, which holds for one desk. */
export interface TokenProof {
  readonly kind: "token";
  readonly tokenId: string;
  readonly deskId: string;
  readonly scopes: readonly TokenScope[];
}

/** However much it is used, a session ends thirty days after it began. */
const LONGEST_SESSION_MS = 30 * 24 * 60 * 60 * 1000;

/** Who a session cookie is of; undefined where there is none that holds. */
export async function findSessionActor({ signOn, db }: Accounts, headers: Headers): Promise<Actor | undefined> {
  const { response, headers: answered } = await signOn.auth.api.getSession({ headers, returnHeaders: true });
  if (response === null) return undefined;
  const { user, session } = response;
  if (Date.now() - session.createdAt.getTime() > LONGEST_SESSION_MS) {
    await db.deleteFrom("session").where("id", "=", session.id).execute();
    return undefined;
  }
  return {
    userId: user.id,
    email: user.email,
    name: user.name,
    via: {
      kind: "session",
      sessionId: session.id,
      activeDeskId: session.activeDeskId ?? null,
      cookies: answered.getSetCookie(),
    },
  };
}

/** Who a token of the API is of; undefined for one that is unknown, taken back, or over. */
export async function findTokenActor({ db }: Accounts, text: string): Promise<Actor | undefined> {
  const found = await db
    .selectFrom("api_token as token")
    .innerJoin("user", "user.id", "token.user_id")
    .select(["token.id", "token.desk_id", "token.scopes", "user.id as userId", "user.email", "user.name"])
    .select(sql<boolean>`coalesce(token.last_used_at >= now() - interval '1 minute', false)`.as("isNoted"))
    .where("token.token_hash", "=", hashOf(text))
    .where("token.revoked_at", "is", null)
    .where("token.expires_at", ">", sql<Date>`now()`)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  if (!found.isNoted) await noteUse(db, found.id);
  const { userId, email, name } = found;
  return {
    userId,
    email,
    name,
    via: { kind: "token", tokenId: found.id, deskId: found.desk_id, scopes: found.scopes },
  };
}

/** To the minute: a program that asks often writes seldom. Nobody waits until it is on the disk: a crash loses a moment of no weight. */
async function noteUse(db: AccountDatabase, tokenId: string): Promise<void> {
  await db
    .with("unwaited", (own) =>
      own.selectNoFrom(sql<string>`set_config('synchronous_commit', 'off', true)`.as("setting")),
    )
    .updateTable("api_token")
    .from("unwaited")
    .set({ last_used_at: sql<Date>`now()` })
    .where("id", "=", tokenId)
    .where((is) =>
      is.or([is("last_used_at", "is", null), is("last_used_at", "<", sql<Date>`now() - interval '1 minute'`)]),
    )
    .execute();
}

/**
 * What somebody is in a desk; undefined where they are nothing: not a member, no longer one, of an address that nobody
 * confirmed, or where there is no such desk. It is the same one question to the database for all of them.
 */
export async function findRole({ db }: Accounts, userId: string, deskId: string): Promise<DeskRole | undefined> {
  const found = await db
    .selectFrom("membership")
    .innerJoin("user", "user.id", "membership.user_id")
    .select("membership.role")
    .where("membership.desk_id", "=", deskId)
    .where("membership.user_id", "=", userId)
    .where("membership.ended_at", "is", null)
    .where("user.emailVerified", "=", true)
    .executeTakeFirst();
  return found?.role;
}
