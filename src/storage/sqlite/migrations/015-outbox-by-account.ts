import type { Migration } from "./migration.ts";

/**
 * Indexes that answer by themselves which letter's turn came first, of a mailbox or of all, and how many went through one: with
 * thousands of letters in it the outbox itself is not read for that.
 */
export const outboxByAccount: Migration = {
  version: 15,
  sql: `
    drop index outbox_by_turn;
    drop index outbox_by_account;

    create index outbox_by_turn on outbox (turn_at, id, account_id, kind) where turn_at is not null;
    create index outbox_by_account_turn on outbox (account_id, turn_at, id, kind) where turn_at is not null;
    create index outbox_by_submission on outbox (account_id, submitted_at, kind) where submitted_at is not null;
  `,
};
