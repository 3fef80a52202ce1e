import { countRows, protect, TEXT } from "./desk-table.ts";
import type { Migration } from "./migration.ts";

/**
 * Openings, and what is left of candidates who were forgotten: counts and times an opening, and a log of what was erased and why.
 *
 * The log of what was forgotten only grows, whichever program tries otherwise, until everything is erased. `openings_revision` rises
 * whenever an opening is added, changed or gone.
 */
export const openings: Migration = {
  version: 5,
  sql: `
    create table openings (
      desk uuid not null,
      number bigint not null,
      id ${TEXT} not null,
      revision bigint not null,
      content ${TEXT} not null,
      primary key (desk, number),
      unique (desk, id)
    );
    ${protect("openings")}
    ${countRows("openings", "number")}

    create table opening_tally (
      desk uuid not null,
      opening_id ${TEXT} not null,
      content ${TEXT} not null,
      primary key (desk, opening_id)
    );
    ${protect("opening_tally")}

    create table forgetting_log (
      desk uuid not null,
      number bigint not null,
      forgotten_at bigint not null,
      what ${TEXT} not null,
      why ${TEXT} not null,
      primary key (desk, number)
    );
    ${protect("forgetting_log", "select, insert, delete")}
    ${countRows("forgetting_log", "number")}

    create trigger forgetting_log_never_changes before update on forgetting_log
      for each row execute function refuse_change('forgetting_log');

    create function keep_forgetting_log() returns trigger language plpgsql as $$
      begin
        if not exists (select from fineline.place p where p.desk = old.desk and p.is_erasing = 1) then
          raise exception 'forgetting_log is append-only';
        end if;
        return old;
      end $$;
    create trigger forgetting_log_is_kept before delete on forgetting_log
      for each row execute function keep_forgetting_log();

    create table openings_revision (
      desk uuid primary key,
      revision bigint not null
    );
    ${protect("openings_revision", "select, insert, update")}

    create function raise_openings_revision() returns trigger language plpgsql as $$
      begin
        update fineline.openings_revision set revision = revision + 1 where desk = coalesce(new.desk, old.desk);
        return null;
      end $$;
    create trigger opening_added_or_gone after insert or delete on openings
      for each row execute function raise_openings_revision();
    create trigger opening_changed after update on openings for each row
      when (new.revision is distinct from old.revision)
      execute function raise_openings_revision();
  `,
};
