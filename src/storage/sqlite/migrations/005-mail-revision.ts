import type { Migration } from "./migration.ts";

const raise = "begin update mail_revision set revision = revision + 1; end";

/**
 * A number that rises whenever something changes that is shown of mail: letters on their way, mailboxes, their rest, and what was
 * noticed. Who has a letter in hand for a while, how far a folder is read and a secret that is renewed are nobody's news.
 *
 * Kept by triggers, so that no writer forgets it, and so that rows count that go with their case or their mailbox.
 */
export const mailRevision: Migration = {
  version: 5,
  sql: `
    create table mail_revision (
      only_row integer primary key check (only_row = 1),
      revision integer not null
    ) strict;

    insert into mail_revision (only_row, revision) values (1, 0);

    create trigger outbox_added after insert on outbox ${raise};
    create trigger outbox_changed after update on outbox
      when new.state is not old.state or new.revision is not old.revision ${raise};
    create trigger outbox_gone after delete on outbox ${raise};

    create trigger outbox_pause_added after insert on outbox_pauses ${raise};
    create trigger outbox_pause_changed after update on outbox_pauses ${raise};
    create trigger outbox_pause_gone after delete on outbox_pauses ${raise};

    create trigger mail_account_added after insert on mail_accounts ${raise};
    create trigger mail_account_changed after update on mail_accounts
      when new.content is not old.content ${raise};
    create trigger mail_account_gone after delete on mail_accounts ${raise};

    create trigger mail_proposal_added after insert on mail_proposals ${raise};
    create trigger mail_proposal_changed after update on mail_proposals ${raise};
    create trigger mail_proposal_gone after delete on mail_proposals ${raise};
  `,
};
