import type { Migration } from "./migration.ts";

/**
 * What waits for a person in mail is counted without reading letters or messages: beside a letter lie its bytes, which SQLite
 * would have to go through to reach what follows them.
 */
export const mailWaiting: Migration = {
  version: 6,
  sql: `
    create index outbox_by_kind on outbox (kind);
    create index mail_proposals_open on mail_proposals (message_key) where state = 'open';
  `,
};
