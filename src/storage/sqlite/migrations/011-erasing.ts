import type { Migration } from "./migration.ts";

/**
 * Who erases everything says so first: only then the log of what was forgotten goes as well. It is taken back in the same transaction.
 */
export const erasing: Migration = {
  version: 11,
  sql: `
    alter table place add column is_erasing integer not null default 0;

    drop trigger forgetting_log_is_kept;
    create trigger forgetting_log_is_kept before delete on forgetting_log
      when not exists (select 1 from place where is_erasing = 1)
      begin select raise(abort, 'forgetting_log is append-only'); end;
  `,
};
