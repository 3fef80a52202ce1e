import { protect, TEXT } from "./desk-table.ts";
import type { Migration } from "./migration.ts";

/**
 * Applications that came by mail, and how far mailboxes were read for them.
 *
 * `who` is the name and the address while somebody waits for a person's word: nobody waits twice for one opening. What is put aside
 * keeps the message's key alone.
 */
export const applications: Migration = {
  version: 7,
  sql: `
    create table applications (
      desk uuid not null,
      id ${TEXT} not null,
      opening_id ${TEXT} not null,
      account_id ${TEXT} not null,
      message_key ${TEXT} not null,
      who ${TEXT},
      case_id ${TEXT},
      state ${TEXT} not null check (state in ('open', 'accepted', 'dismissed')),
      content ${TEXT} not null,
      message_at bigint not null,
      noticed_at bigint not null,
      settled_at bigint,
      primary key (desk, id),
      unique (desk, opening_id, message_key),
      unique (desk, opening_id, who),
      foreign key (desk, opening_id) references openings (desk, id) on delete cascade,
      foreign key (desk, account_id) references mail_accounts (desk, id) on delete cascade,
      foreign key (desk, case_id) references cases (desk, id) on delete cascade
    );
    create index applications_by_message on applications (desk, message_key);
    create index applications_by_account on applications (desk, account_id);
    create index applications_by_case on applications (desk, case_id) where case_id is not null;
    ${protect("applications")}

    create table application_cursors (
      desk uuid not null,
      opening_id ${TEXT} not null,
      account_id ${TEXT} not null,
      path ${TEXT} not null,
      uid_validity ${TEXT} not null,
      last_uid bigint not null,
      primary key (desk, opening_id, account_id, path),
      foreign key (desk, opening_id) references openings (desk, id) on delete cascade,
      foreign key (desk, account_id) references mail_accounts (desk, id) on delete cascade
    );
    create index application_cursors_by_account on application_cursors (desk, account_id);
    ${protect("application_cursors")}

    create trigger application_touched after insert or update or delete on applications
      for each row execute function raise_openings_revision();
  `,
};
