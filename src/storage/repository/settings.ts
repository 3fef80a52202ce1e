import type { Kysely } from "kysely";
import type { SettingsChange, SettingsJson } from "../../contract/index.ts";
import { isSameJsonText } from "./same-json.ts";
import type { Tables } from "./tables.ts";

/** Every setting as it stands. */
export async function loadSettings(db: Kysely<Tables>): Promise<SettingsJson> {
  return toSettings(await loadTexts(db));
}

/** Overwrites and takes out what the change names, and gives every setting as it stands then; in a transaction that alone may write. */
export async function saveSettings(trx: Kysely<Tables>, change: SettingsChange): Promise<SettingsJson> {
  const texts = new Map(await loadTexts(trx));
  let isChanged = false;
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined || saysAlready(texts.get(name), value)) continue;
    isChanged = true;
    await (value === null ? deleteSetting(trx, name) : upsertSetting(trx, name, JSON.stringify(value)));
    if (value === null) texts.delete(name);
    else texts.set(name, JSON.stringify(value));
  }
  if (isChanged) await raiseRevision(trx);
  return toSettings(texts);
}

/** How many changes to settings there have been. */
export async function loadSettingsRevision(db: Kysely<Tables>): Promise<number> {
  const row = await db.selectFrom("place").select("settings_revision").executeTakeFirstOrThrow();
  return row.settings_revision;
}

/** How often something changed that is shown of mail. */
export async function loadMailRevision(db: Kysely<Tables>): Promise<number> {
  const row = await db.selectFrom("mail_revision").select("revision").executeTakeFirstOrThrow();
  return row.revision;
}

/** How often an opening was added, changed or removed. */
export async function loadOpeningsRevision(db: Kysely<Tables>): Promise<number> {
  const row = await db.selectFrom("openings_revision").select("revision").executeTakeFirstOrThrow();
  return row.revision;
}

/** The name that the place was given when it was made. */
export async function loadPlaceId(db: Kysely<Tables>): Promise<string> {
  const row = await db.selectFrom("place").select("id").executeTakeFirstOrThrow();
  return row.id;
}

/** When a backup was last put back; null where none ever was. */
export async function loadRestoredAt(db: Kysely<Tables>): Promise<number | null> {
  const row = await db.selectFrom("place").select("restored_at").executeTakeFirstOrThrow();
  return row.restored_at === 0 ? null : row.restored_at;
}

async function loadTexts(db: Kysely<Tables>): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom("settings").select(["name", "value"]).orderBy("name").execute();
  return new Map(rows.map((row) => [row.name, row.value]));
}

function toSettings(texts: ReadonlyMap<string, string>): SettingsJson {
  return Object.fromEntries([...texts].map(([name, text]) => [name, JSON.parse(text)]));
}

function saysAlready(text: string | undefined, value: unknown): boolean {
  if (text === undefined || value === null) return text === undefined && value === null;
  return isSameJsonText(text, JSON.stringify(value));
}

async function deleteSetting(trx: Kysely<Tables>, name: string): Promise<void> {
  await trx.deleteFrom("settings").where("name", "=", name).execute();
}

async function upsertSetting(trx: Kysely<Tables>, name: string, value: string): Promise<void> {
  await trx
    .insertInto("settings")
    .values({ name, value })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
    .execute();
}

async function raiseRevision(trx: Kysely<Tables>): Promise<void> {
  await trx
    .updateTable("place")
    .set((eb) => ({ settings_revision: eb("settings_revision", "+", 1) }))
    .execute();
}
