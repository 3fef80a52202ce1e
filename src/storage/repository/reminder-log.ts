import type { ExpressionBuilder, Kysely } from "kysely";
import type {
  ClaimedMessage,
  ClaimKey,
  LeaseUse,
  ReminderChannelName,
  ReminderClaim,
  Telling,
  Told,
} from "../../app/ports/index.ts";
import type { Tables } from "./tables.ts";
import { NO_LEASE_MS } from "./wrong-clock.ts";

export async function loadTold(
  db: Kysely<Tables>,
  channel: ReminderChannelName,
  now: number,
): Promise<readonly Told[]> {
  const rows = await db
    .selectFrom("reminder_log")
    .select(["case_id", "step_id", "stage", "since", "told_at", "claimed_until"])
    .where("channel", "=", channel)
    .where((eb) => eb.not(isFree(eb, now)))
    .execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    stepId: row.step_id,
    stage: row.stage,
    since: row.since,
    toldAt: row.told_at,
    heldUntil: row.claimed_until,
  }));
}

/** Claimed, and neither told nor held. Written so that it is true or false, and never unknown. */
function isFree(eb: ExpressionBuilder<Tables, "reminder_log">, now: number) {
  const until = eb.fn.coalesce("reminder_log.claimed_until", eb.val(now + 1));
  return eb.or([eb(until, "<=", now), eb(until, ">", now + NO_LEASE_MS)]);
}

interface Claiming {
  readonly claim: ReminderClaim;
  readonly now: number;
}

/** Takes what nobody has; in a transaction that alone may write. */
export async function claimTellings(
  trx: Kysely<Tables>,
  channel: ReminderChannelName,
  { tellings, claim, now }: Claiming & { readonly tellings: readonly Telling[] },
): Promise<readonly ClaimedMessage[]> {
  const taken: { readonly telling: Telling; readonly messageId: string }[] = [];
  for (const { caseId, stepId, stage, since } of tellings) {
    if ((await trx.selectFrom("cases").select("id").where("id", "=", caseId).executeTakeFirst()) === undefined)
      continue;
    const telling = { caseId, stepId, stage, since };
    const messageId = await claimTelling(trx, channel, telling, { claim, now });
    if (messageId !== undefined) taken.push({ telling, messageId });
  }
  return [...Map.groupBy(taken, ({ messageId }) => messageId)]
    .toSorted(([one], [other]) => Number(one === claim.id) - Number(other === claim.id))
    .map(([messageId, of]) => ({ claimId: claim.id, messageId, tellings: of.map(({ telling }) => telling) }));
}

/** Gives the message that is to tell it; a claim that nobody has had before it is called as its message. */
async function claimTelling(
  trx: Kysely<Tables>,
  channel: ReminderChannelName,
  { caseId, stepId, stage, since }: Telling,
  { claim, now }: Claiming,
): Promise<string | undefined> {
  const held = { told_at: now, claim_id: claim.id, claimed_until: claim.until };
  const row = await trx
    .insertInto("reminder_log")
    .values({ channel, case_id: caseId, step_id: stepId, stage, since, message_id: claim.id, ...held })
    .onConflict((conflict) =>
      conflict
        .columns(["channel", "case_id", "step_id", "stage", "since"])
        .doUpdateSet(held)
        .where((eb) => isFree(eb as unknown as ExpressionBuilder<Tables, "reminder_log">, now)),
    )
    .returning("message_id")
    .executeTakeFirst();
  return row?.message_id ?? undefined;
}

export async function renewClaim(
  trx: Kysely<Tables>,
  channel: ReminderChannelName,
  { id, until }: ReminderClaim,
): Promise<void> {
  await trx
    .updateTable("reminder_log")
    .set({ claimed_until: until })
    .where("channel", "=", channel)
    .where("claim_id", "=", id)
    .execute();
}

export async function confirmMessage(
  trx: Kysely<Tables>,
  channel: ReminderChannelName,
  { claimId, messageId }: ClaimKey,
): Promise<LeaseUse> {
  const { numUpdatedRows } = await trx
    .updateTable("reminder_log")
    .set({ message_id: null, claim_id: null, claimed_until: null })
    .where("channel", "=", channel)
    .where("claim_id", "=", claimId)
    .where("message_id", "=", messageId)
    .executeTakeFirst();
  return numUpdatedRows > 0n ? "done" : "lost";
}

/** What nobody else may have told is as it was before; the rest keeps its message, for whoever takes it next. */
export async function releaseMessage(
  trx: Kysely<Tables>,
  channel: ReminderChannelName,
  { claimId, messageId }: ClaimKey,
): Promise<void> {
  if (messageId === claimId) {
    await trx
      .deleteFrom("reminder_log")
      .where("channel", "=", channel)
      .where("claim_id", "=", claimId)
      .where("message_id", "=", messageId)
      .execute();
    return;
  }
  await trx
    .updateTable("reminder_log")
    .set({ claim_id: null, claimed_until: 0 })
    .where("channel", "=", channel)
    .where("claim_id", "=", claimId)
    .where("message_id", "=", messageId)
    .execute();
}
