import type { Migration } from "./migration.ts";

/**
 * A claim of a reminder ends: who claimed it, until when, and the message in which it is told, which stays the same when somebody else
 * takes it over. Once it is told nothing of that is left, and so it is with what was told before there were ends. A browser belongs to
 * the account that added it; null where nobody signs in.
 */
export const claimsThatEnd: Migration = {
  version: 18,
  sql: `
    alter table reminder_log add column message_id text;
    alter table reminder_log add column claim_id text;
    alter table reminder_log add column claimed_until integer;
    alter table push_subscriptions add column account_id text;
  `,
};
