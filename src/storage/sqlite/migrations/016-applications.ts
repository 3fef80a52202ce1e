import type { Migration } from "./migration.ts";

const raise = "begin update openings_revision set revision = revision + 1; end";

/**
 * Applications that came by mail, and how far mailboxes were read for them.
 *
 * `who` is the name and the address while somebody waits for a person's word: nobody waits twice for one opening. What is put aside
 * keeps the message's key alone.
 */
export const applications: Migration = {
  version: 16,
  sql: `
    create table applications (
      id text primary key,
      opening_id text not null references openings (id) on delete cascade,
      account_id text not null references mail_accounts (id) on delete cascade,
      message_key text not null,
      who text,
      case_id text references cases (id) on delete cascade,
      state text not null check (state in ('open', 'accepted', 'dismissed')),
      content text not null,
      message_at integer not null,
      noticed_at integer not null,
      settled_at integer,
      unique (opening_id, message_key),
      unique (opening_id, who)
    ) strict;

    create index applications_by_message on applications (message_key);
    create index applications_by_account on applications (account_id);
    create index applications_by_case on applications (case_id) where case_id is not null;

    create table application_cursors (
      opening_id text not null references openings (id) on delete cascade,
      account_id text not null references mail_accounts (id) on delete cascade,
      path text not null,
      uid_validity text not null,
      last_uid integer not null,
      primary key (opening_id, account_id, path)
    ) strict, without rowid;

    create index application_cursors_by_account on application_cursors (account_id);

    create trigger application_added after insert on applications ${raise};
    create trigger application_changed after update on applications ${raise};
    create trigger application_gone after delete on applications ${raise};
  `,
};
