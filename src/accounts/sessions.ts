import { sql } from "kysely";
import { recordAccountEvent } from "./account-log.ts";
import type { AccountDatabase } from "./database.ts";
import { type Doer, inTransaction } from "./desks.ts";

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
export async function endSession(db: AccountDatabase, id: string, { userId, address }: Doer): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom("session")
      .where((is) => is.and({ id, userId }))
      .executeTakeFirst();
    if (numDeletedRows === 0n) return false;
    await recordAccountEvent(trx, { userId, kind: "session-ended", address });
    return true;
  });
}
