import type { TableName } from "./moving-side.ts";

/**
 * What becomes of each table, those that others refer to first. `moves`: its rows go over, and there may be none where they go. `replaces`:
 * they take the place of what a place makes by itself. `own`: it is the place's own row, of which numbers alone go over.
 */
const FATES = {
  settings: "moves",
  cases: "moves",
  log: "moves",
  removals: "moves",
  case_summaries: "moves",
  mail_accounts: "moves",
  mail_cursors: "moves",
  mail_poisoned: "moves",
  mail_learnt_ids: "moves",
  mail_searched: "moves",
  mail_proposals: "moves",
  // Before the letters, so that no worker sees one without the pause of its mailbox.
  outbox_pauses: "moves",
  outbox: "moves",
  reminder_channels: "moves",
  reminder_log: "moves",
  reminder_secrets: "replaces",
  push_subscriptions: "moves",
  reminder_pulse: "replaces",
  reminder_links: "moves",
  openings: "moves",
  opening_tally: "moves",
  forgetting_log: "moves",
  calendar_feeds: "moves",
  remote_calendar: "moves",
  remote_entries: "moves",
  candidate_pages: "moves",
  applications: "moves",
  application_cursors: "moves",
  place: "own",
  mail_revision: "own",
  openings_revision: "own",
} as const satisfies Record<TableName, "moves" | "replaces" | "own">;

const NAMES = Object.keys(FATES) as TableName[];

/** Tables whose rows go over, in the order in which they can be filled. */
export const MOVED_TABLES: readonly TableName[] = NAMES.filter((name) => FATES[name] !== "own");

/** Those of them that hold nothing in an empty place. */
export const EMPTY_TABLES: readonly TableName[] = NAMES.filter((name) => FATES[name] === "moves");

/** Those that the places fill by themselves: what is there gives way. */
export const REPLACED_TABLES: readonly TableName[] = NAMES.filter((name) => FATES[name] === "replaces");

/** Those that no program writes in once their place has moved: summaries are derived, and may be made anew by whoever reads. */
export const CLOSED_TABLES: readonly TableName[] = MOVED_TABLES.filter((name) => name !== "case_summaries");

/** Numbers of changes, in the one row of a place's own tables. */
export const OWN_NUMBERS: readonly { readonly table: TableName; readonly column: string }[] = [
  { table: "place", column: "settings_revision" },
  { table: "place", column: "restored_at" },
  { table: "mail_revision", column: "revision" },
  { table: "openings_revision", column: "revision" },
];
