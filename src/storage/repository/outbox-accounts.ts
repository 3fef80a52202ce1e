import type { Kysely } from "kysely";
import type { AccountPause, AccountProblem } from "../../app/ports/index.ts";
import type { Tables } from "./tables.ts";
import { NO_PAUSE_MS } from "./wrong-clock.ts";

const MAY_HAVE_GONE = ["submitting", "accepted", "uncertain"];

/** When the `nth` letter from the last was submitted of those through a mailbox that may have gone; undefined where there are fewer. */
export async function loadNthLastSubmission(
  db: Kysely<Tables>,
  accountId: string,
  { nth, since }: { readonly nth: number; readonly since: number },
): Promise<number | undefined> {
  const row = await db
    .selectFrom("outbox")
    .select("submitted_at")
    .where("account_id", "=", accountId)
    .where("submitted_at", ">=", since)
    .where("submitted_at", "<=", since + NO_PAUSE_MS)
    .where("kind", "in", MAY_HAVE_GONE)
    .orderBy("submitted_at", "desc")
    .offset(nth - 1)
    .limit(1)
    .executeTakeFirst();
  return row?.submitted_at ?? undefined;
}

/** Pauses a mailbox, in the place of an earlier pause. */
export async function upsertPause(db: Kysely<Tables>, pause: AccountPause): Promise<void> {
  const columns = {
    problem: pause.problem,
    response: pause.response,
    paused_at: pause.pausedAt,
    paused_until: pause.until,
  };
  await db
    .insertInto("outbox_pauses")
    .values({ account_id: pause.accountId, ...columns })
    .onConflict((conflict) => conflict.column("account_id").doUpdateSet(columns))
    .execute();
}

/** Ends a mailbox's pause. */
export async function deletePause(db: Kysely<Tables>, accountId: string): Promise<void> {
  await db.deleteFrom("outbox_pauses").where("account_id", "=", accountId).execute();
}

/** Every pause, those over included. */
export async function loadPauses(db: Kysely<Tables>): Promise<readonly AccountPause[]> {
  const rows = await db.selectFrom("outbox_pauses").selectAll().orderBy("account_id").execute();
  return rows.map((row) => ({
    accountId: row.account_id,
    problem: row.problem as AccountProblem,
    response: row.response,
    pausedAt: row.paused_at,
    until: row.paused_until,
  }));
}
