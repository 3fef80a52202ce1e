import type { Migration } from "./migration.ts";

const raise = "begin update mail_revision set revision = revision + 1; end";

/**
 * Openings count in the revision that pages listen to: whoever looks at an opening hears that somebody else changed it.
 *
 * It is the number that letters raise as well. What shows openings shows where letters to their candidates are, and looks again at both.
 */
export const openingRevision: Migration = {
  version: 10,
  sql: `
    create trigger opening_added after insert on openings ${raise};
    create trigger opening_changed after update on openings
      when new.revision is not old.revision ${raise};
    create trigger opening_gone after delete on openings ${raise};
  `,
};
