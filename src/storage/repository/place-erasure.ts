import type { Kysely } from "kysely";
import type { PlaceContents } from "../../app/ports/index.ts";
import { deleteCases } from "./case-removal.ts";
import type { Tables } from "./tables.ts";

/**
 * What becomes of each table when everything goes. `emptied`: no row of it stays. `with-cases`: its rows go by the way out that the
 * log has. `kept`: it holds the place's own rows, or the ids of cases by which other devices hear of it.
 */
const FATES = {
  cases: "with-cases",
  log: "with-cases",
  removals: "kept",
  place: "kept",
  mail_revision: "kept",
  openings_revision: "kept",
  case_summaries: "emptied",
  settings: "emptied",
  outbox: "emptied",
  outbox_pauses: "emptied",
  mail_accounts: "emptied",
  mail_cursors: "emptied",
  mail_poisoned: "emptied",
  mail_learnt_ids: "emptied",
  mail_searched: "emptied",
  mail_proposals: "emptied",
  reminder_channels: "emptied",
  reminder_log: "emptied",
  reminder_secrets: "emptied",
  push_subscriptions: "emptied",
  reminder_pulse: "emptied",
  reminder_links: "emptied",
  openings: "emptied",
  opening_tally: "emptied",
  forgetting_log: "emptied",
  calendar_feeds: "emptied",
  remote_calendar: "emptied",
  remote_entries: "emptied",
  candidate_pages: "emptied",
  applications: "emptied",
  application_cursors: "emptied",
} as const satisfies Record<keyof Tables, "emptied" | "with-cases" | "kept">;

/** Empties the place and gives the ids of the cases that were in it; in a transaction that alone may write. */
export async function erasePlace(trx: Kysely<Tables>, now: number): Promise<readonly string[]> {
  const rows = await trx.selectFrom("cases").select("id").orderBy("number").execute();
  const caseIds = rows.map(({ id }) => id);
  await deleteCases(trx, caseIds, now);
  await trx.updateTable("place").set({ is_erasing: 1 }).execute();
  for (const [table, fate] of Object.entries(FATES) as [keyof Tables, string][]) {
    if (fate === "emptied") await trx.deleteFrom(table).execute();
  }
  await trx
    .updateTable("place")
    .set((eb) => ({ is_erasing: 0, has_remains: 1, settings_revision: eb("settings_revision", "+", 1) }))
    .execute();
  return caseIds;
}

/** How much there is of each kind. */
export async function countPlace(db: Kysely<Tables>): Promise<PlaceContents> {
  return {
    cases: await countRows(db, "cases"),
    settings: await countRows(db, "settings"),
    letters: await countRows(db, "outbox"),
    mailboxes: await countRows(db, "mail_accounts"),
    openings: await countRows(db, "openings"),
    traces: await countRows(db, "opening_tally", "forgetting_log"),
    calendars: await countRows(db, "calendar_feeds", "remote_calendar"),
    reminders: await countRows(db, "reminder_channels", "reminder_secrets", "push_subscriptions"),
  };
}

async function countRows(db: Kysely<Tables>, ...tables: readonly (keyof Tables)[]): Promise<number> {
  let count = 0;
  for (const table of tables) {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("rows"))
      .executeTakeFirstOrThrow();
    count += Number(row.rows);
  }
  return count;
}
