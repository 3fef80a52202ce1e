import type { Kysely } from "kysely";
import type { ReminderChannelName, Telling, Told } from "../../app/ports/index.ts";
import type { Tables } from "./tables.ts";

export async function loadTold(db: Kysely<Tables>, channel: ReminderChannelName): Promise<readonly Told[]> {
  const rows = await db
    .selectFrom("reminder_log")
    .select(["case_id", "step_id", "stage", "since", "told_at"])
    .where("channel", "=", channel)
    .execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    stepId: row.step_id,
    stage: row.stage,
    since: row.since,
    toldAt: row.told_at,
  }));
}

/** Gives those that were not claimed before; in a transaction that alone may write. */
export async function claimTellings(
  trx: Kysely<Tables>,
  channel: ReminderChannelName,
  { tellings, now }: { readonly tellings: readonly Telling[]; readonly now: number },
): Promise<readonly Telling[]> {
  const claimed: Telling[] = [];
  for (const { caseId, stepId, stage, since } of tellings) {
    if ((await trx.selectFrom("cases").select("id").where("id", "=", caseId).executeTakeFirst()) === undefined)
      continue;
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("reminder_log")
      .values({ channel, case_id: caseId, step_id: stepId, stage, since, told_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) claimed.push({ caseId, stepId, stage, since });
  }
  return claimed;
}

export async function releaseTellings(
  trx: Kysely<Tables>,
  channel: ReminderChannelName,
  tellings: readonly Telling[],
): Promise<void> {
  for (const { caseId, stepId, stage, since } of tellings) {
    await trx
      .deleteFrom("reminder_log")
      .where("channel", "=", channel)
      .where("case_id", "=", caseId)
      .where("step_id", "=", stepId)
      .where("stage", "=", stage)
      .where("since", "=", since)
      .execute();
  }
}
