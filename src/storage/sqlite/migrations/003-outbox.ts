import type { Migration } from "./migration.ts";

/**
 * Letters on their way out, and the mailboxes that rest.
 *
 * `turn_at` is when something happens to a letter of itself; null: never. `submitted_at` is when it was last given to a server.
 * Unlike facts, rows change: what came of a letter is recorded as a fact of its case.
 */
export const outbox: Migration = {
  version: 3,
  sql: `
    create table outbox (
      id text primary key,
      case_id text not null references cases (id) on delete cascade,
      step_id text not null,
      contact_id text not null,
      account_id text not null,
      letter text not null,
      bytes blob not null,
      kind text not null,
      state text not null,
      revision integer not null,
      turn_at integer,
      submitted_at integer,
      lease_token text,
      lease_until integer,
      unique (case_id, step_id, contact_id)
    ) strict;

    create index outbox_by_turn on outbox (turn_at) where turn_at is not null;
    create index outbox_by_account on outbox (account_id, submitted_at) where submitted_at is not null;

    create table outbox_pauses (
      account_id text primary key,
      problem text not null,
      response text not null,
      paused_at integer not null,
      paused_until integer
    ) strict;
  `,
};
