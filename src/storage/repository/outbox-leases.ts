import type { Kysely } from "kysely";
import type {
  ClaimedItem,
  Lease,
  LeaseUse,
  OutboxItem,
  PassedOver,
  SendState,
  SettledItem,
  StateChange,
} from "../../app/ports/index.ts";
import { insertFacts } from "./case-log.ts";
import { deleteSummaries } from "./case-summaries.ts";
import { loadNthLastSubmission } from "./outbox-accounts.ts";
import { selectItems, stateColumns, toItem, YET_TO_GO } from "./outbox-items.ts";
import type { Tables } from "./tables.ts";
import { NO_LEASE_MS, NO_PAUSE_MS } from "./wrong-clock.ts";

const DAY_MS = 86_400_000;

/** Leases the item whose turn came first; in a transaction that alone may write. */
export async function claimItem(
  trx: Kysely<Tables>,
  now: number,
  { lease, passedOver = {} }: { readonly lease: Lease; readonly passedOver?: PassedOver | undefined },
): Promise<ClaimedItem | undefined> {
  const { all = [], yetToGo = [], allBut } = passedOver;
  const turns = selectItems(trx)
    .$if(allBut !== undefined, (query) => query.where("account_id", "=", allBut ?? ""))
    .where("account_id", "not in", all)
    .where((eb) =>
      eb.or([eb("lease_token", "is", null), eb("lease_until", "<=", now), eb("lease_until", ">", now + NO_LEASE_MS)]),
    )
    .where((eb) => eb.or([eb("kind", "not in", YET_TO_GO), eb("account_id", "not in", pausedAccounts(trx, now))]))
    .where((eb) => eb.or([eb("kind", "not in", YET_TO_GO), eb("account_id", "not in", yetToGo)]))
    .orderBy("turn_at")
    .orderBy("id")
    .limit(1);
  // Asked apart, since what asks for both at once goes through all letters.
  const row =
    (await turns.where("turn_at", "<=", now).executeTakeFirst()) ??
    (await turns
      .where("kind", "=", "submitting")
      .where("lease_until", ">", now + NO_LEASE_MS)
      .executeTakeFirst());
  if (row === undefined) return undefined;
  await trx
    .updateTable("outbox")
    .set({ lease_token: lease.token, lease_until: lease.until })
    .where("id", "=", row.id)
    .execute();
  return { item: toItem(row), lease };
}

const pausedAccounts = (db: Kysely<Tables>, now: number) =>
  db
    .selectFrom("outbox_pauses")
    .select("account_id")
    .where((eb) => eb.or([eb("paused_until", "is", null), eb.between("paused_until", now + 1, now + NO_PAUSE_MS)]));

interface Beginning {
  readonly state: SendState;
  readonly now: number;
  readonly until: number;
  readonly dailyLimit?: number | undefined;
}

/** Writes that an item is being submitted, while the lease is held and has not run out; in a transaction. */
export async function beginItem(
  trx: Kysely<Tables>,
  { item, lease }: ClaimedItem,
  { state, now, until, dailyLimit }: Beginning,
): Promise<LeaseUse | "over-limit"> {
  if (dailyLimit !== undefined && (await isFull(trx, item.accountId, { dailyLimit, now }))) return "over-limit";
  const result = await trx
    .updateTable("outbox")
    .set({ ...stateColumns(state), revision: item.revision + 1, submitted_at: now, lease_until: until })
    .where("id", "=", item.id)
    .where("revision", "=", item.revision)
    .where("lease_token", "=", lease.token)
    .where("lease_until", ">", now)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n ? "done" : "lost";
}

async function isFull(
  trx: Kysely<Tables>,
  accountId: string,
  { dailyLimit, now }: { readonly dailyLimit: number; readonly now: number },
): Promise<boolean> {
  if (dailyLimit < 1) return true;
  return (await loadNthLastSubmission(trx, accountId, { nth: dailyLimit, since: now - DAY_MS })) !== undefined;
}

/** Writes what came of an item and lets go of its lease, as long as nobody else took it; in a transaction. */
export async function settleItem(
  trx: Kysely<Tables>,
  { item, lease }: ClaimedItem,
  { change, now }: { readonly change: StateChange; readonly now: number },
): Promise<LeaseUse> {
  const result = await updateAt(trx, item, change.state).where("lease_token", "=", lease.token).executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return "lost";
  await recordFact(trx, item.id, { change, now });
  return "done";
}

/** Writes what came of an item, and leases the next one of its mailbox; in a transaction that alone may write. */
export async function settleAndClaimItem(
  trx: Kysely<Tables>,
  claimed: ClaimedItem,
  { change, now, lease }: { readonly change: StateChange; readonly now: number; readonly lease: Lease },
): Promise<SettledItem> {
  const use = await settleItem(trx, claimed, { change, now });
  if (use === "lost") return { use };
  const next = await claimItem(trx, now, { lease, passedOver: { allBut: claimed.item.accountId } });
  return next === undefined ? { use } : { use, next };
}

/** Changes an item that stands at a revision; in a transaction. */
export async function changeItem(
  trx: Kysely<Tables>,
  item: Pick<OutboxItem, "id" | "revision">,
  { change, now }: { readonly change: StateChange; readonly now: number },
): Promise<"done" | "stale"> {
  const result = await updateAt(trx, item, change.state).executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return "stale";
  await recordFact(trx, item.id, { change, now });
  return "done";
}

function updateAt(trx: Kysely<Tables>, { id, revision }: Pick<OutboxItem, "id" | "revision">, state: SendState) {
  return trx
    .updateTable("outbox")
    .set({ ...stateColumns(state), revision: revision + 1, lease_token: null, lease_until: null })
    .where("id", "=", id)
    .where("revision", "=", revision);
}

async function recordFact(
  trx: Kysely<Tables>,
  id: string,
  { change: { fact }, now }: { readonly change: StateChange; readonly now: number },
): Promise<void> {
  if (fact === undefined) return;
  const { case_id } = await trx.selectFrom("outbox").select("case_id").where("id", "=", id).executeTakeFirstOrThrow();
  await insertFacts(trx, case_id, [fact], now);
  await deleteSummaries(trx, case_id);
}
