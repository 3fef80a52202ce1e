import type { Migration } from "./migration.ts";

/** When a backup was last put back, 0 where none ever was: what was due before then may have gone since the backup was made. */
export const restored: Migration = {
  version: 17,
  sql: "alter table place add column restored_at integer not null default 0;",
};
