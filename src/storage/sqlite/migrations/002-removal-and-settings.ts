import type { Migration } from "./migration.ts";

/** A random UUID (RFC 9562, version 4). */
const randomId = `lower(printf('%s-%s-4%s-%s%s-%s',
  hex(randomblob(4)), hex(randomblob(2)), substr(hex(randomblob(2)), 2),
  substr('89ab', 1 + (random() & 3), 1), substr(hex(randomblob(2)), 2), hex(randomblob(6))
))`;

/**
 * Cases can be removed, settings kept, and the place has a name.
 *
 * The log still only grows, but for one way out: what was recorded of a case up to the number of its removal may be
 * deleted. So whoever deletes has to record the removal first, and what is recorded of the case afterwards is kept again.
 * `autoincrement` keeps numbers from being used twice.
 */
export const removalAndSettings: Migration = {
  version: 2,
  sql: `
    create table removals (
      case_id text primary key,
      sequence integer not null unique,
      removed_at integer not null
    ) strict;

    create table settings (
      name text primary key,
      value text not null
    ) strict;

    create table place (
      only_row integer primary key check (only_row = 1),
      id text not null,
      settings_revision integer not null,
      has_remains integer not null
    ) strict;

    insert into place (only_row, id, settings_revision, has_remains) values (1, ${randomId}, 0, 0);

    drop trigger log_is_kept;
    create trigger log_is_kept before delete on log
      when not exists (select 1 from removals where case_id = old.case_id and sequence >= old.sequence)
      begin select raise(abort, 'log is append-only'); end;

    drop trigger cases_are_kept;
    create trigger cases_are_kept before delete on cases
      when not exists (select 1 from removals where case_id = old.id) or exists (select 1 from log where case_id = old.id)
      begin select raise(abort, 'cases is append-only'); end;

    create trigger removals_are_kept before delete on removals
      begin select raise(abort, 'removals is append-only'); end;
    create trigger removals_only_rise before update on removals
      when new.case_id is not old.case_id or new.sequence <= old.sequence
      begin select raise(abort, 'removals is append-only'); end;
  `,
};
