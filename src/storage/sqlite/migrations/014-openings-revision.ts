import type { Migration } from "./migration.ts";

const raise = "begin update openings_revision set revision = revision + 1; end";

/**
 * A number of the openings' own, that rises whenever one is added, changed or gone. Before, they raised that of the mail, and whoever
 * looked at letters asked for all of them again where somebody had renamed a stage.
 */
export const openingsRevision: Migration = {
  version: 14,
  sql: `
    drop trigger opening_added;
    drop trigger opening_changed;
    drop trigger opening_gone;

    create table openings_revision (
      only_row integer primary key check (only_row = 1),
      revision integer not null
    ) strict;

    insert into openings_revision (only_row, revision) values (1, 0);

    create trigger opening_added after insert on openings ${raise};
    create trigger opening_changed after update on openings
      when new.revision is not old.revision ${raise};
    create trigger opening_gone after delete on openings ${raise};
  `,
};
