import type { Migration } from "./migration.ts";

/**
 * Openings, and what is left of candidates who were forgotten: counts and times an opening, and a log of what was erased and why.
 *
 * An opening is overwritten whole, at its revision. The log of what was forgotten only grows, whichever program tries otherwise.
 */
export const openings: Migration = {
  version: 8,
  sql: `
    create table openings (
      number integer primary key autoincrement,
      id text not null unique,
      revision integer not null,
      content text not null
    ) strict;

    create table opening_tally (
      opening_id text primary key,
      content text not null
    ) strict;

    create table forgetting_log (
      number integer primary key autoincrement,
      forgotten_at integer not null,
      what text not null,
      why text not null
    ) strict;

    create trigger forgetting_log_never_changes before update on forgetting_log
      begin select raise(abort, 'forgetting_log is append-only'); end;
    create trigger forgetting_log_is_kept before delete on forgetting_log
      begin select raise(abort, 'forgetting_log is append-only'); end;
    create trigger forgetting_log_is_not_replaced before insert on forgetting_log
      when exists (select 1 from forgetting_log where number = new.number)
      begin select raise(abort, 'forgetting_log is append-only'); end;
  `,
};
