import type { Kysely } from "kysely";
import {
  addTallies,
  EMPTY_TALLY,
  type ForgettingEntry,
  type OpeningTally,
  type StoredOpening,
} from "../../app/ports/index.ts";
import type { OpeningJson } from "../../contract/index.ts";
import type { Tables } from "./tables.ts";

/** Every opening, in the order of their first saving. */
export async function loadOpenings(db: Kysely<Tables>): Promise<readonly StoredOpening[]> {
  const rows = await db.selectFrom("openings").select(["content", "revision"]).orderBy("number").execute();
  return rows.map(toStoredOpening);
}

export async function findStoredOpening(db: Kysely<Tables>, openingId: string): Promise<StoredOpening | undefined> {
  const row = await db
    .selectFrom("openings")
    .select(["content", "revision"])
    .where("id", "=", openingId)
    .executeTakeFirst();
  return row === undefined ? undefined : toStoredOpening(row);
}

function toStoredOpening({ content, revision }: { readonly content: string; readonly revision: number }) {
  return { opening: JSON.parse(content) as OpeningJson, revision };
}

/** A new opening at revision 1; "stale" where there is one of that id. */
export async function insertOpening(trx: Kysely<Tables>, opening: OpeningJson): Promise<number | "stale"> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("openings")
    .values({ id: opening.id, revision: 1, content: JSON.stringify(opening) })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? 1 : "stale";
}

export async function updateOpening(
  trx: Kysely<Tables>,
  opening: OpeningJson,
  replacing: number,
): Promise<number | "stale"> {
  const { numUpdatedRows } = await trx
    .updateTable("openings")
    .set({ revision: replacing + 1, content: JSON.stringify(opening) })
    .where("id", "=", opening.id)
    .where("revision", "=", replacing)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? replacing + 1 : "stale";
}

export async function deleteOpening(
  trx: Kysely<Tables>,
  openingId: string,
  revision: number,
): Promise<"removed" | "stale"> {
  const { numDeletedRows } = await trx
    .deleteFrom("openings")
    .where("id", "=", openingId)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return numDeletedRows === 1n ? "removed" : "stale";
}

export async function loadTallies(db: Kysely<Tables>): Promise<ReadonlyMap<string, OpeningTally>> {
  const rows = await db.selectFrom("opening_tally").select(["opening_id", "content"]).orderBy("opening_id").execute();
  return new Map(rows.map(({ opening_id, content }) => [opening_id, JSON.parse(content) as OpeningTally]));
}

/** Adds to what is kept of an opening's forgotten people; in a transaction that alone may write. */
export async function raiseTally(trx: Kysely<Tables>, openingId: string, more: OpeningTally): Promise<void> {
  const before = (await loadTallies(trx)).get(openingId) ?? EMPTY_TALLY;
  const content = JSON.stringify(addTallies(before, more));
  await trx
    .insertInto("opening_tally")
    .values({ opening_id: openingId, content })
    .onConflict((conflict) => conflict.column("opening_id").doUpdateSet({ content }))
    .execute();
}

export async function loadForgettings(db: Kysely<Tables>): Promise<readonly ForgettingEntry[]> {
  const rows = await db
    .selectFrom("forgetting_log")
    .select(["forgotten_at", "what", "why"])
    .orderBy("number")
    .execute();
  return rows.map(({ forgotten_at: at, what, why }) => ({ at, what, why }));
}

export async function insertForgetting(trx: Kysely<Tables>, { at, what, why }: ForgettingEntry): Promise<void> {
  await trx.insertInto("forgetting_log").values({ forgotten_at: at, what, why }).execute();
}
