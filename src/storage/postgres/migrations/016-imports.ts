import { partition, protect, TEXT } from "./desk-table.ts";
import type { Migration } from "./migration.ts";

/**
 * What was uploaded to be taken in by a worker, and what came of it. A row says itself when it is to be looked at: at once after it was
 * made, and when what is left of it is to be forgotten. Wakes are written with it, as everything else that causes work writes its own.
 *
 * It is no part of what moves between places, since a home has no such table; it goes with its desk, and when that is emptied.
 */
export const imports: Migration = {
  version: 16,
  sql: `
    create table imports (
      desk uuid not null references desks (id) on delete cascade,
      id ${TEXT} not null,
      digest ${TEXT} not null,
      content ${TEXT},
      state ${TEXT} not null check (state in ('waiting', 'done', 'refused', 'failed', 'undone')),
      total integer not null,
      checked integer not null default 0,
      taken integer not null default 0,
      report ${TEXT},
      asked_at bigint not null,
      began_at bigint,
      ended_at bigint,
      next_look_at bigint not null,
      primary key (desk, id)
    ) partition by hash (desk);
    ${partition("imports")}
    ${protect("imports")}

    create trigger a_desk_is_here before insert or update or delete on imports
      for each statement execute function fineline_work.refuse_moved();
    create trigger work_after_upload after insert on imports
      for each row execute function fineline_work.wake_for_row('take-in-import', 'id', 'next_look_at');
    create trigger work_after_import after update on imports for each row
      when (new.next_look_at is distinct from old.next_look_at)
      execute function fineline_work.wake_for_row('take-in-import', 'id', 'next_look_at');

    create function forget_imports() returns trigger language plpgsql as $$
      begin
        delete from fineline.imports where desk = new.desk;
        return null;
      end $$;
    create trigger imports_go_with_the_rest after update on place for each row
      when (new.is_erasing = 1 and old.is_erasing = 0) execute function forget_imports();

    create function fineline_work.wake_imports(of_desk uuid) returns void language plpgsql
      security definer set search_path = pg_catalog, pg_temp as $$
      declare
        set_before text := coalesce(current_setting('fineline.desk', true), '');
      begin
        perform set_config('fineline.desk', of_desk::text, true);
        insert into fineline_work.wakes as kept (desk, kind, subject, due_at)
          select desk, 'take-in-import', id, next_look_at from fineline.imports where desk = of_desk
          on conflict (desk, kind, subject) do update set due_at = excluded.due_at where kept.due_at > excluded.due_at;
        perform set_config('fineline.desk', set_before, true);
      end $$;
    revoke all on function fineline_work.wake_imports(uuid) from public;

    create or replace function fineline_work.wake_everything() returns void language plpgsql
      security definer set search_path = pg_catalog, pg_temp as $$
      begin
        perform fineline_work.wake_desk(id), fineline_work.wake_imports(id) from fineline.desks d
          where not exists (select from fineline_work.moved_desks m where m.desk = d.id);
      end $$;

    create or replace function fineline.reopen_desk() returns void language sql
      security definer set search_path = pg_catalog, pg_temp as $$
        delete from fineline_work.moved_desks where desk = fineline.current_desk();
        select fineline_work.wake_desk(fineline.current_desk());
        select fineline_work.wake_imports(fineline.current_desk());
      $$;
  `,
};
