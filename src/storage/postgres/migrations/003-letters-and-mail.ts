import { countRows, partition, protect, TEXT } from "./desk-table.ts";
import type { Migration } from "./migration.ts";

const raise = "for each row execute function raise_mail_revision()";

/**
 * Letters on their way out, mailboxes, how far they have been read, and what was noticed in them. Secrets are sealed before they come
 * here. What is kept of mail goes with its mailbox and with its case.
 *
 * `mail_revision` rises whenever something changes that is shown of mail. Kept by triggers, so that no writer forgets it, and so that
 * rows count that go with their case or their mailbox.
 */
export const lettersAndMail: Migration = {
  version: 3,
  sql: `
    create table outbox (
      desk uuid not null,
      id ${TEXT} not null,
      case_id ${TEXT} not null,
      step_id ${TEXT} not null,
      contact_id ${TEXT} not null,
      account_id ${TEXT} not null,
      letter ${TEXT} not null,
      bytes bytea not null,
      kind ${TEXT} not null,
      state ${TEXT} not null,
      revision bigint not null,
      turn_at bigint,
      submitted_at bigint,
      lease_token ${TEXT},
      lease_until bigint,
      primary key (desk, id),
      unique (desk, case_id, step_id, contact_id),
      foreign key (desk, case_id) references cases (desk, id) on delete cascade
    ) partition by hash (desk);
    create index outbox_by_turn on outbox (desk, turn_at, id, account_id, kind) where turn_at is not null;
    create index outbox_by_account_turn on outbox (desk, account_id, turn_at, id, kind) where turn_at is not null;
    create index outbox_by_submission on outbox (desk, account_id, submitted_at, kind) where submitted_at is not null;
    create index outbox_by_kind on outbox (desk, kind);
    ${partition("outbox")}
    ${protect("outbox")}

    create table outbox_pauses (
      desk uuid not null,
      account_id ${TEXT} not null,
      problem ${TEXT} not null,
      response ${TEXT} not null,
      paused_at bigint not null,
      paused_until bigint,
      primary key (desk, account_id)
    );
    ${protect("outbox_pauses")}

    create table mail_accounts (
      desk uuid not null,
      number bigint not null,
      id ${TEXT} not null,
      content ${TEXT} not null,
      secret bytea not null,
      connected_at bigint not null,
      primary key (desk, number),
      unique (desk, id)
    );
    ${protect("mail_accounts")}
    ${countRows("mail_accounts", "number")}

    create table mail_cursors (
      desk uuid not null,
      account_id ${TEXT} not null,
      path ${TEXT} not null,
      uid_validity ${TEXT} not null,
      last_uid bigint not null,
      primary key (desk, account_id, path),
      foreign key (desk, account_id) references mail_accounts (desk, id) on delete cascade
    );
    ${protect("mail_cursors")}

    create table mail_poisoned (
      desk uuid not null,
      account_id ${TEXT} not null,
      path ${TEXT} not null,
      uid_validity ${TEXT} not null,
      uid bigint not null,
      reason ${TEXT} not null,
      met_at bigint not null,
      primary key (desk, account_id, path, uid_validity, uid),
      foreign key (desk, account_id) references mail_accounts (desk, id) on delete cascade
    );
    ${protect("mail_poisoned")}

    create table mail_learnt_ids (
      desk uuid not null,
      account_id ${TEXT} not null,
      case_id ${TEXT} not null,
      fact_id ${TEXT} not null,
      kind ${TEXT} not null check (kind in ('message', 'thread')),
      value ${TEXT} not null,
      primary key (desk, kind, value, case_id),
      foreign key (desk, account_id) references mail_accounts (desk, id) on delete cascade,
      foreign key (desk, case_id) references cases (desk, id) on delete cascade
    ) partition by hash (desk);
    create index mail_learnt_ids_by_account on mail_learnt_ids (desk, account_id);
    create index mail_learnt_ids_by_case on mail_learnt_ids (desk, case_id);
    ${partition("mail_learnt_ids")}
    ${protect("mail_learnt_ids")}

    create table mail_searched (
      desk uuid not null,
      account_id ${TEXT} not null,
      case_id ${TEXT} not null,
      address ${TEXT} not null,
      searched_at bigint not null,
      primary key (desk, account_id, case_id, address),
      foreign key (desk, account_id) references mail_accounts (desk, id) on delete cascade,
      foreign key (desk, case_id) references cases (desk, id) on delete cascade
    ) partition by hash (desk);
    create index mail_searched_by_case on mail_searched (desk, case_id);
    ${partition("mail_searched")}
    ${protect("mail_searched")}

    create table mail_proposals (
      desk uuid not null,
      id ${TEXT} not null,
      message_key ${TEXT} not null,
      account_id ${TEXT} not null,
      case_id ${TEXT} not null,
      certainty ${TEXT} not null check (certainty in ('certain', 'likely', 'possible')),
      content ${TEXT} not null,
      state ${TEXT} not null check (state in ('open', 'recorded', 'accepted', 'dismissed')),
      message_at bigint not null,
      noticed_at bigint not null,
      settled_at bigint,
      primary key (desk, id),
      foreign key (desk, account_id) references mail_accounts (desk, id) on delete cascade,
      foreign key (desk, case_id) references cases (desk, id) on delete cascade
    ) partition by hash (desk);
    create index mail_proposals_by_message on mail_proposals (desk, message_key);
    create index mail_proposals_by_case on mail_proposals (desk, case_id, message_at);
    create index mail_proposals_by_account on mail_proposals (desk, account_id);
    create index mail_proposals_open on mail_proposals (desk, message_key) where state = 'open';
    ${partition("mail_proposals")}
    ${protect("mail_proposals")}

    create table mail_revision (
      desk uuid primary key,
      revision bigint not null
    );
    ${protect("mail_revision", "select, insert, update")}

    create function raise_mail_revision() returns trigger language plpgsql as $$
      begin
        update fineline.mail_revision set revision = revision + 1 where desk = coalesce(new.desk, old.desk);
        return null;
      end $$;

    create trigger outbox_added_or_gone after insert or delete on outbox ${raise};
    create trigger outbox_changed after update on outbox for each row
      when (new.state is distinct from old.state or new.revision is distinct from old.revision)
      execute function raise_mail_revision();
    create trigger outbox_pause_touched after insert or update or delete on outbox_pauses ${raise};
    create trigger mail_account_added_or_gone after insert or delete on mail_accounts ${raise};
    create trigger mail_account_changed after update on mail_accounts for each row
      when (new.content is distinct from old.content)
      execute function raise_mail_revision();
    create trigger mail_proposal_touched after insert or update or delete on mail_proposals ${raise};
  `,
};
