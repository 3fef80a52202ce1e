import { countRows, partition, protect, TEXT } from "./desk-table.ts";
import type { Migration } from "./migration.ts";

/**
 * What was told of which step, and through what.
 *
 * A row of `reminder_log` is there once for a channel, a step, a stage and a time it was put off, so of two programs one alone
 * tells it. It goes with its case. Where a channel leads, its keys and those of browsers are sealed before they come here.
 */
export const reminders: Migration = {
  version: 4,
  sql: `
    create table reminder_channels (
      desk uuid not null,
      channel ${TEXT} not null check (channel in ('email', 'push', 'webhook', 'desktop')),
      is_on integer not null check (is_on in (0, 1)),
      label ${TEXT},
      last_told_at bigint,
      problem ${TEXT},
      problem_at bigint,
      failures bigint not null,
      not_before bigint,
      primary key (desk, channel)
    );
    ${protect("reminder_channels")}

    create table reminder_log (
      desk uuid not null,
      channel ${TEXT} not null,
      case_id ${TEXT} not null,
      step_id ${TEXT} not null,
      stage ${TEXT} not null check (stage in ('opens', 'best', 'last-call')),
      since bigint not null,
      told_at bigint not null,
      primary key (desk, channel, case_id, step_id, stage, since),
      foreign key (desk, case_id) references cases (desk, id) on delete cascade
    ) partition by hash (desk);
    create index reminder_log_by_case on reminder_log (desk, case_id);
    ${partition("reminder_log")}
    ${protect("reminder_log")}

    create table reminder_secrets (
      desk uuid not null,
      name ${TEXT} not null,
      secret bytea not null,
      primary key (desk, name)
    );
    ${protect("reminder_secrets")}

    create table push_subscriptions (
      desk uuid not null,
      number bigint not null,
      id ${TEXT} not null,
      content bytea not null,
      added_at bigint not null,
      primary key (desk, number),
      unique (desk, id)
    );
    ${protect("push_subscriptions")}
    ${countRows("push_subscriptions", "number")}

    create table reminder_pulse (
      desk uuid not null,
      only_row integer not null check (only_row = 1),
      last_tick bigint not null,
      next_due bigint,
      address ${TEXT} not null,
      primary key (desk, only_row)
    );
    ${protect("reminder_pulse")}

    create table reminder_links (
      desk uuid not null,
      nonce ${TEXT} not null,
      used_at bigint not null,
      expires_at bigint not null,
      primary key (desk, nonce)
    );
    ${protect("reminder_links")}
  `,
};
