import type { Migration } from "./migration.ts";

/**
 * For which addresses of which case a mailbox was searched, so that it happens once. It goes with the case and with the mailbox: an
 * address is nothing to keep of somebody who is gone.
 */
export const searchedAddresses: Migration = {
  version: 12,
  sql: `
    create table mail_searched (
      account_id text not null references mail_accounts (id) on delete cascade,
      case_id text not null references cases (id) on delete cascade,
      address text not null,
      searched_at integer not null,
      primary key (account_id, case_id, address)
    ) strict, without rowid;

    create index mail_searched_by_case on mail_searched (case_id);
  `,
};
