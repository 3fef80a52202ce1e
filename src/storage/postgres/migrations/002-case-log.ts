import { countRows, partition, protect, TEXT } from "./desk-table.ts";
import type { Migration } from "./migration.ts";

/**
 * The log of cases and facts, and the summaries derived from it.
 *
 * `cases` and `log` only grow, whichever program tries otherwise, with one way out: what was recorded of a case up to the number of its
 * removal may be deleted. So whoever deletes has to record the removal first, and what is recorded afterwards is kept again.
 */
export const caseLog: Migration = {
  version: 2,
  sql: `
    create table cases (
      desk uuid not null,
      number bigint not null,
      id ${TEXT} not null,
      opened_at bigint not null,
      primary key (desk, number),
      unique (desk, id)
    ) partition by hash (desk);
    ${partition("cases")}
    ${protect("cases", "select, insert, delete")}
    ${countRows("cases", "number")}

    create table log (
      desk uuid not null,
      sequence bigint not null,
      case_id ${TEXT} not null,
      fact_id ${TEXT},
      content ${TEXT} not null,
      recorded_at bigint not null,
      primary key (desk, sequence),
      unique (desk, case_id, fact_id),
      foreign key (desk, case_id) references cases (desk, id)
    ) partition by hash (desk);
    create index log_by_case on log (desk, case_id, sequence);
    ${partition("log")}
    ${protect("log", "select, insert, delete")}
    ${countRows("log", "sequence")}

    create table removals (
      desk uuid not null,
      case_id ${TEXT} not null,
      sequence bigint not null,
      removed_at bigint not null,
      primary key (desk, case_id),
      unique (desk, sequence)
    );
    ${protect("removals", "select, insert, update")}

    create table case_summaries (
      desk uuid not null,
      case_id ${TEXT} not null,
      sequence bigint not null,
      as_of bigint not null,
      stance ${TEXT} not null,
      headline ${TEXT} not null,
      next_change_at bigint,
      digest ${TEXT} not null,
      primary key (desk, case_id),
      foreign key (desk, case_id) references cases (desk, id) on delete cascade
    ) partition by hash (desk);
    ${partition("case_summaries")}
    ${protect("case_summaries")}

    create trigger cases_never_change before update on cases
      for each row execute function refuse_change('cases');
    create trigger log_never_changes before update on log
      for each row execute function refuse_change('log');
    create trigger removals_are_kept before delete on removals
      for each row execute function refuse_change('removals');
    create trigger removals_only_rise before update on removals for each row
      when (new.desk <> old.desk or new.case_id <> old.case_id or new.sequence <= old.sequence)
      execute function refuse_change('removals');

    create function keep_log() returns trigger language plpgsql as $$
      begin
        if not exists (
          select from fineline.removals r
            where r.desk = old.desk and r.case_id = old.case_id and r.sequence >= old.sequence
        ) then
          raise exception 'log is append-only';
        end if;
        return old;
      end $$;
    create trigger log_is_kept before delete on log for each row execute function keep_log();

    create function keep_cases() returns trigger language plpgsql as $$
      begin
        if not exists (select from fineline.removals r where r.desk = old.desk and r.case_id = old.id)
          or exists (select from fineline.log l where l.desk = old.desk and l.case_id = old.id)
        then
          raise exception 'cases is append-only';
        end if;
        return old;
      end $$;
    create trigger cases_are_kept before delete on cases for each row execute function keep_cases();

    -- A removal is numbered like anything recorded, also one that comes with its number from elsewhere.
    create function count_removal() returns trigger language plpgsql as $$
      begin
        insert into fineline.desk_counters as kept (desk, name, value) values (new.desk, 'log', new.sequence)
          on conflict (desk, name) do update set value = excluded.value where kept.value < excluded.value;
        return null;
      end $$;
    create trigger removals_are_counted after insert or update on removals
      for each row execute function count_removal();
  `,
};
