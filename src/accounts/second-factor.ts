import { sql } from "kysely";
import { recordAccountEvent } from "./account-log.ts";
import type { AccountDatabase } from "./database.ts";
import { inTransaction } from "./desks.ts";

/**
 * Takes the second factor off an account whose owner has lost it, with its recovery codes, and signs them out everywhere: from then on
 * the password alone opens it. Its log says so. False where there is none, and nothing is changed.
 */
export async function takeSecondFactorAway(db: AccountDatabase, userId: string): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numAffectedRows = 0n } = await sql`
      update "user" set "twoFactorEnabled" = false, "updatedAt" = now()
        where id = ${userId} and "twoFactorEnabled"`.execute(trx);
    if (numAffectedRows === 0n) return false;
    await sql`delete from "twoFactor" where "userId" = ${userId}`.execute(trx);
    await trx.deleteFrom("session").where("userId", "=", userId).execute();
    await recordAccountEvent(trx, { userId, kind: "second-factor-taken-away", address: "unknown" });
    return true;
  });
}
