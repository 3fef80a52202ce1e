import type { Kysely } from "kysely";
import type { RemoteAccount, RemoteCalendarStore, RemoteEntry, RemoteStanding } from "../../app/ports/index.ts";
import type { Tables } from "./tables.ts";
import { NO_LEASE_MS } from "./wrong-clock.ts";

export async function loadRemoteStanding(db: Kysely<Tables>): Promise<RemoteStanding | undefined> {
  const row = await db.selectFrom("remote_calendar").selectAll().executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    account: { ...(JSON.parse(row.content) as Omit<RemoteAccount, "id">), id: row.id },
    token: row.sync_token,
    syncedAt: row.synced_at,
    problem: row.problem === null || row.problem_at === null ? null : { at: row.problem_at, sentence: row.problem },
    failures: row.failures,
    notBefore: row.not_before,
  };
}

export async function replaceRemoteCalendar(
  trx: Kysely<Tables>,
  { id, ...content }: RemoteAccount,
  secret: Uint8Array,
): Promise<void> {
  await deleteRemoteCalendar(trx);
  await trx
    .insertInto("remote_calendar")
    .values({
      only_row: 1,
      id,
      content: JSON.stringify(content),
      secret,
      sync_token: null,
      synced_at: null,
      problem: null,
      problem_at: null,
      failures: 0,
      not_before: null,
      lease_until: null,
    })
    .execute();
}

/** What was deleted stays in the file until it is wiped. */
export async function deleteRemoteCalendar(trx: Kysely<Tables>): Promise<boolean> {
  await trx.deleteFrom("remote_entries").execute();
  const { numDeletedRows } = await trx.deleteFrom("remote_calendar").executeTakeFirst();
  if (numDeletedRows > 0n) await trx.updateTable("place").set({ has_remains: 1 }).execute();
  return numDeletedRows > 0n;
}

export async function findRemoteSecret(
  db: Kysely<Tables>,
): Promise<{ readonly id: string; readonly secret: Uint8Array } | undefined> {
  return db.selectFrom("remote_calendar").select(["id", "secret"]).executeTakeFirst();
}

export async function loadRemoteEntries(db: Kysely<Tables>): Promise<readonly RemoteEntry[]> {
  const rows = await db.selectFrom("remote_entries").selectAll().orderBy("uid").execute();
  return rows.map(({ uid, href, content }) => ({
    uid,
    href,
    ...(JSON.parse(content) as Omit<RemoteEntry, "uid" | "href">),
  }));
}

export async function upsertRemoteEntry(trx: Kysely<Tables>, { uid, href, ...rest }: RemoteEntry): Promise<void> {
  const content = JSON.stringify(rest);
  await trx
    .insertInto("remote_entries")
    .values({ uid, href, content })
    .onConflict((conflict) => conflict.column("uid").doUpdateSet({ href, content }))
    .execute();
}

export async function deleteRemoteEntry(trx: Kysely<Tables>, uid: string): Promise<void> {
  await trx.deleteFrom("remote_entries").where("uid", "=", uid).execute();
}

export async function updateSynced(trx: Kysely<Tables>, token: string | null, now: number): Promise<void> {
  const sound = { problem: null, problem_at: null, failures: 0, not_before: null };
  await trx
    .updateTable("remote_calendar")
    .set({ sync_token: token, synced_at: now, ...sound })
    .execute();
}

export async function updateRemoteProblem(
  trx: Kysely<Tables>,
  problem: string,
  { at, notBefore }: Parameters<RemoteCalendarStore["noteProblem"]>[1],
): Promise<void> {
  await trx
    .updateTable("remote_calendar")
    .set((eb) => ({ problem, problem_at: at, not_before: notBefore, failures: eb("failures", "+", 1) }))
    .execute();
}

export async function claimRemoteCalendar(trx: Kysely<Tables>, now: number, until: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("remote_calendar")
    .set({ lease_until: until })
    .where((eb) =>
      eb.or([eb("lease_until", "is", null), eb("lease_until", "<=", now), eb("lease_until", ">", now + NO_LEASE_MS)]),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function releaseRemoteCalendar(trx: Kysely<Tables>): Promise<void> {
  await trx.updateTable("remote_calendar").set({ lease_until: null }).execute();
}
