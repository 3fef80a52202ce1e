import type { Kysely, Selectable } from "kysely";
import type { CalendarFeed, FeedChoices, FeedKeyDigest, FeedTelling, PublishedEntry } from "../../app/ports/index.ts";
import type { CalendarFeedsTable, Tables } from "./tables.ts";

type FeedRow = Pick<Selectable<CalendarFeedsTable>, "id" | "content" | "made_at" | "old_until" | "last_fetched_at">;

const SHOWN = ["id", "content", "made_at", "old_until", "last_fetched_at"] as const;

export async function loadFeeds(db: Kysely<Tables>): Promise<readonly CalendarFeed[]> {
  return (await db.selectFrom("calendar_feeds").select(SHOWN).orderBy("number").execute()).map(feedOf);
}

export async function insertFeed(
  trx: Kysely<Tables>,
  { id, ...choices }: FeedChoices & { readonly id: string },
  { key, now }: { readonly key: FeedKeyDigest; readonly now: number },
): Promise<CalendarFeed> {
  const { caseId, as, isPrivate, hasAlarms } = choices;
  const row = await trx
    .insertInto("calendar_feeds")
    .values({
      id,
      content: JSON.stringify({ caseId, as, isPrivate, hasAlarms }),
      key_digest: key,
      made_at: now,
      published: "[]",
      revision: 0,
    })
    .returning(SHOWN)
    .executeTakeFirstOrThrow();
  return feedOf(row);
}

export async function updateFeedKey(
  trx: Kysely<Tables>,
  id: string,
  { key, oldUntil }: { readonly key: FeedKeyDigest; readonly oldUntil: number },
): Promise<CalendarFeed | undefined> {
  const row = await trx
    .updateTable("calendar_feeds")
    .set((eb) => ({ old_key_digest: eb.ref("key_digest"), old_until: oldUntil, key_digest: key }))
    .where("id", "=", id)
    .returning(SHOWN)
    .executeTakeFirst();
  return row === undefined ? undefined : feedOf(row);
}

export async function deleteFeed(trx: Kysely<Tables>, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom("calendar_feeds").where("id", "=", id).executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function findFeedByKey(
  db: Kysely<Tables>,
  key: FeedKeyDigest,
  now: number,
): Promise<CalendarFeed | undefined> {
  const row = await db
    .selectFrom("calendar_feeds")
    .select(SHOWN)
    .where((eb) =>
      eb.or([eb("key_digest", "=", key), eb.and([eb("old_key_digest", "=", key), eb("old_until", ">", now)])]),
    )
    .executeTakeFirst();
  return row === undefined ? undefined : feedOf(row);
}

export async function loadFeedTelling(db: Kysely<Tables>, id: string): Promise<FeedTelling> {
  const row = await db
    .selectFrom("calendar_feeds")
    .select(["published", "revision"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return { published: [], revision: 0 };
  return { published: JSON.parse(row.published) as readonly PublishedEntry[], revision: row.revision };
}

export async function updateFeedTelling(
  trx: Kysely<Tables>,
  id: string,
  { published, after }: { readonly published: readonly PublishedEntry[]; readonly after: number },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("calendar_feeds")
    .set({ published: JSON.stringify(published), revision: after + 1 })
    .where("id", "=", id)
    .where("revision", "=", after)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function updateFetched(trx: Kysely<Tables>, id: string, now: number): Promise<void> {
  await trx.updateTable("calendar_feeds").set({ last_fetched_at: now }).where("id", "=", id).execute();
}

function feedOf({ id, content, made_at, old_until, last_fetched_at }: FeedRow): CalendarFeed {
  const choices = JSON.parse(content) as FeedChoices;
  return { id, ...choices, madeAt: made_at, oldUntil: old_until, lastFetchedAt: last_fetched_at };
}
