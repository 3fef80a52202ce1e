import { sql } from "kysely";
import type { AccountDatabase } from "./database.ts";

/** A browser that is signed in. */
export interface OpenSession {
  readonly id: string;
  readonly madeAt: Date;
  readonly usedAt: Date;
  /** Of the machine, shortened; null where it was not known. */
  readonly address: string | null;
  readonly browser: string | null;
}

/** Where somebody is signed in, the latest first. What opens a session is not told. */
export async function listSessions(db: AccountDatabase, userId: string): Promise<readonly OpenSession[]> {
  return db
    .selectFrom("session")
    .select(["id", "createdAt as madeAt", "updatedAt as usedAt", "ipAddress as address", "userAgent as browser"])
    .where("userId", "=", userId)
    .where("expiresAt", ">", sql<Date>`now()`)
    .orderBy("createdAt", "desc")
    .execute();
}

/** Signs a browser out; false where somebody has no such session. */
export async function endSession(db: AccountDatabase, userId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("session")
    .where((is) => is.and({ id, userId }))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
