import type { Migration } from "./migration.ts";

/**
 * Nothing is written any more into a desk that was removed, by whoever was still at work for it: a row that came late would stay for
 * ever. A desk that moved elsewhere has no wakes from plans either, which are made where it is read as well. And an upload is looked at
 * at once by the database's clock, whatever that of the machine says that took it.
 */
export const workOfGoneDesks: Migration = {
  version: 17,
  sql: `
    create or replace function fineline_work.refuse_moved() returns trigger language plpgsql
      security definer set search_path = pg_catalog, pg_temp as $$
      declare
        here uuid := fineline.current_desk();
      begin
        if exists (select from fineline_work.moved_desks where desk = here) then
          raise exception 'the desk has moved' using errcode = 'FL002';
        end if;
        -- Its rows are deleted after it.
        if tg_op <> 'DELETE' and here is not null and fineline.is_desk_gone(here) then
          raise exception 'the desk is gone' using errcode = 'FL003';
        end if;
        return null;
      end $$;

    create or replace function fineline_work.summaries_changed() returns trigger language plpgsql
      security definer set search_path = pg_catalog, pg_temp as $$
      begin
        insert into fineline_work.wakes as kept (desk, kind, subject, due_at)
          select desk, 'plan-case', case_id, next_change_at from added
            where next_change_at is not null
              and not exists (select from fineline_work.moved_desks moved where moved.desk = added.desk)
          on conflict (desk, kind, subject) do update set due_at = excluded.due_at where kept.due_at > excluded.due_at;
        return null;
      end $$;

    drop trigger work_after_upload on imports;
    create trigger work_after_upload after insert on imports
      for each row execute function fineline_work.wake_for_row('take-in-import', 'id');
  `,
};
