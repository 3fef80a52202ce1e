import type { Migration } from "./migration.ts";

/**
 * What was told of which step, and through what.
 *
 * A row of `reminder_log` is there once for a channel, a step, a stage and a time it was put off, so of two programs one alone
 * tells it. It goes with its case. Where a channel leads, its keys and those of browsers are sealed before they come here.
 */
export const reminders: Migration = {
  version: 7,
  sql: `
    create table reminder_channels (
      channel text primary key check (channel in ('email', 'push', 'webhook', 'desktop')),
      is_on integer not null check (is_on in (0, 1)),
      label text,
      last_told_at integer,
      problem text,
      problem_at integer,
      failures integer not null,
      not_before integer
    ) strict;

    create table reminder_log (
      channel text not null,
      case_id text not null references cases (id) on delete cascade,
      step_id text not null,
      stage text not null check (stage in ('opens', 'best', 'last-call')),
      since integer not null,
      told_at integer not null,
      primary key (channel, case_id, step_id, stage, since)
    ) strict, without rowid;

    create index reminder_log_by_case on reminder_log (case_id);

    create table reminder_secrets (
      name text primary key,
      secret blob not null
    ) strict;

    create table push_subscriptions (
      number integer primary key autoincrement,
      id text not null unique,
      content blob not null,
      added_at integer not null
    ) strict;

    create table reminder_pulse (
      only_row integer primary key check (only_row = 1),
      last_tick integer not null,
      next_due integer,
      address text not null
    ) strict;

    create table reminder_links (
      nonce text primary key,
      used_at integer not null,
      expires_at integer not null
    ) strict;
  `,
};
