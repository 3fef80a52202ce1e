import type { Migration } from "./migration.ts";

/**
 * Mailboxes, how far they have been read, and what was noticed in them.
 *
 * Secrets are sealed before they come here (`storage/sealing`). What is kept of mail goes with its mailbox, and with its case:
 * whoever removes a case removes what was said about it.
 */
export const mailboxes: Migration = {
  version: 4,
  sql: `
    create table mail_accounts (
      number integer primary key autoincrement,
      id text not null unique,
      content text not null,
      secret blob not null,
      connected_at integer not null
    ) strict;

    create table mail_cursors (
      account_id text not null references mail_accounts (id) on delete cascade,
      path text not null,
      uid_validity text not null,
      last_uid integer not null,
      primary key (account_id, path)
    ) strict;

    create table mail_poisoned (
      account_id text not null references mail_accounts (id) on delete cascade,
      path text not null,
      uid_validity text not null,
      uid integer not null,
      reason text not null,
      met_at integer not null,
      primary key (account_id, path, uid_validity, uid)
    ) strict;

    create table mail_learnt_ids (
      account_id text not null references mail_accounts (id) on delete cascade,
      case_id text not null references cases (id) on delete cascade,
      fact_id text not null,
      kind text not null check (kind in ('message', 'thread')),
      value text not null,
      primary key (kind, value, case_id)
    ) strict;

    create table mail_proposals (
      id text primary key,
      message_key text not null,
      account_id text not null references mail_accounts (id) on delete cascade,
      case_id text not null references cases (id) on delete cascade,
      certainty text not null check (certainty in ('certain', 'likely', 'possible')),
      content text not null,
      state text not null check (state in ('open', 'recorded', 'accepted', 'dismissed')),
      message_at integer not null,
      noticed_at integer not null,
      settled_at integer
    ) strict;

    create index mail_proposals_by_message on mail_proposals (message_key);
    create index mail_proposals_by_case on mail_proposals (case_id, message_at);
  `,
};
