import type { Kysely } from "kysely";
import type { ReminderChannelName, ReminderChannelState, ReminderPulse, ReminderStore } from "../../app/ports/index.ts";
import type { Tables } from "./tables.ts";

export async function loadChannels(db: Kysely<Tables>): Promise<readonly ReminderChannelState[]> {
  const rows = await db.selectFrom("reminder_channels").selectAll().orderBy("channel").execute();
  return rows.map((row) => ({
    channel: row.channel,
    isOn: row.is_on === 1,
    label: row.label,
    lastToldAt: row.last_told_at,
    problem: row.problem === null || row.problem_at === null ? null : { at: row.problem_at, sentence: row.problem },
    failures: row.failures,
    notBefore: row.not_before,
  }));
}

const NO_PROBLEM = { problem: null, problem_at: null, failures: 0, not_before: null } as const;

/** The channel of the machine itself needs no leave. */
const isOnAtFirst = (channel: ReminderChannelName) => (channel === "desktop" ? 1 : 0);

export async function updateChannel(
  trx: Kysely<Tables>,
  channel: ReminderChannelName,
  { isOn, label }: Parameters<ReminderStore["changeChannel"]>[1],
): Promise<void> {
  const switched = isOn === undefined ? {} : { is_on: Number(isOn) };
  // What was wrong may have been mended by the change: it is tried again at once.
  const change = { ...switched, ...(label === undefined ? {} : { label }), ...NO_PROBLEM };
  await trx
    .insertInto("reminder_channels")
    .values({ channel, is_on: isOnAtFirst(channel), label: null, last_told_at: null, ...change })
    .onConflict((conflict) => conflict.column("channel").doUpdateSet(change))
    .execute();
}

export async function updateDelivery(
  trx: Kysely<Tables>,
  channel: ReminderChannelName,
  delivery: Parameters<ReminderStore["noteDelivery"]>[1],
): Promise<void> {
  const { at, sentence } = delivery;
  const first = { channel, is_on: isOnAtFirst(channel), label: null, last_told_at: null, ...NO_PROBLEM };
  const change =
    sentence === null
      ? { last_told_at: at, ...NO_PROBLEM }
      : { problem: sentence, problem_at: at, failures: 1, not_before: delivery.notBefore };
  await trx
    .insertInto("reminder_channels")
    .values({ ...first, ...change })
    .onConflict((conflict) =>
      conflict
        .column("channel")
        .doUpdateSet((eb) =>
          sentence === null ? change : { ...change, failures: eb("reminder_channels.failures", "+", 1) },
        ),
    )
    .execute();
}

export async function loadPulse(db: Kysely<Tables>): Promise<ReminderPulse | undefined> {
  const row = await db.selectFrom("reminder_pulse").selectAll().executeTakeFirst();
  return row === undefined ? undefined : { lastTick: row.last_tick, nextDue: row.next_due, address: row.address };
}

export async function upsertPulse(trx: Kysely<Tables>, { lastTick, nextDue, address }: ReminderPulse): Promise<void> {
  const pulse = { last_tick: lastTick, next_due: nextDue, address };
  await trx
    .insertInto("reminder_pulse")
    .values({ only_row: 1, ...pulse })
    .onConflict((conflict) => conflict.column("only_row").doUpdateSet(pulse))
    .execute();
}

/** Writes that a link was used; in a transaction that alone may write. */
export async function insertUsedLink(
  trx: Kysely<Tables>,
  nonce: string,
  { expiresAt, now }: { readonly expiresAt: number; readonly now: number },
): Promise<boolean> {
  await trx.deleteFrom("reminder_links").where("expires_at", "<", now).execute();
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("reminder_links")
    .values({ nonce, used_at: now, expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function isUsedLink(db: Kysely<Tables>, nonce: string): Promise<boolean> {
  const row = await db.selectFrom("reminder_links").select("nonce").where("nonce", "=", nonce).executeTakeFirst();
  return row !== undefined;
}
