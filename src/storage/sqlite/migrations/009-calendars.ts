import type { Migration } from "./migration.ts";

/**
 * Calendars that others subscribe to, and the one calendar on a server that is kept up to date.
 *
 * Of an address there is its digest alone. What was told stays when its case is gone, so that calendars hear that it is called
 * off; it names nobody. The password of the server's calendar is sealed before it comes here.
 */
export const calendars: Migration = {
  version: 9,
  sql: `
    create table calendar_feeds (
      number integer primary key autoincrement,
      id text not null unique,
      content text not null,
      key_digest blob not null unique,
      old_key_digest blob,
      old_until integer,
      made_at integer not null,
      last_fetched_at integer,
      published text not null,
      revision integer not null
    ) strict;

    create index calendar_feeds_by_old_key on calendar_feeds (old_key_digest);

    create table remote_calendar (
      only_row integer primary key check (only_row = 1),
      id text not null,
      content text not null,
      secret blob not null,
      sync_token text,
      synced_at integer,
      problem text,
      problem_at integer,
      failures integer not null,
      not_before integer,
      lease_until integer
    ) strict;

    create table remote_entries (
      uid text primary key,
      href text not null unique,
      content text not null
    ) strict, without rowid;
  `,
};
