import type { Migration } from "./migration.ts";

/**
 * The log of cases and facts, and the summaries derived from it.
 *
 * `cases` and `log` only grow: triggers refuse everything else, whichever program tries. Who has to erase (a person's
 * right, or a fresh start) drops the triggers `cases_are_kept` and `log_is_kept`, deletes, and creates them again,
 * all in one transaction. `autoincrement` then still keeps numbers from being used twice.
 */
export const caseLog: Migration = {
  version: 1,
  sql: `
    create table cases (
      number integer primary key autoincrement,
      id text not null unique,
      opened_at integer not null
    ) strict;

    create table log (
      sequence integer primary key autoincrement,
      case_id text not null references cases (id),
      fact_id text,
      content text not null,
      recorded_at integer not null,
      unique (case_id, fact_id)
    ) strict;

    create index log_by_case on log (case_id, sequence);

    create table case_summaries (
      case_id text primary key references cases (id) on delete cascade,
      sequence integer not null,
      as_of integer not null,
      stance text not null,
      headline text not null,
      next_change_at integer,
      digest text not null
    ) strict;

    create trigger cases_never_change before update on cases
      begin select raise(abort, 'cases is append-only'); end;
    create trigger cases_are_kept before delete on cases
      begin select raise(abort, 'cases is append-only'); end;
    create trigger log_never_changes before update on log
      begin select raise(abort, 'log is append-only'); end;
    create trigger log_is_kept before delete on log
      begin select raise(abort, 'log is append-only'); end;

    -- "insert or replace" deletes without asking the triggers above.
    create trigger cases_are_not_replaced before insert on cases
      when exists (select 1 from cases where number = new.number or id = new.id)
      begin select raise(abort, 'cases is append-only'); end;
    create trigger log_is_not_replaced before insert on log
      when exists (
        select 1 from log where sequence = new.sequence
        union all select 1 from log where case_id = new.case_id and fact_id = new.fact_id
      )
      begin select raise(abort, 'log is append-only'); end;
  `,
};
