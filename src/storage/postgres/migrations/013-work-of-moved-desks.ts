import type { Migration } from "./migration.ts";

/**
 * Desks that moved elsewhere are not worked for: who wakes everything leaves them out, and what failed at them for good is not looked at
 * again. One that is opened again, since its move failed, is looked at as a whole.
 */
export const workOfMovedDesks: Migration = {
  version: 13,
  sql: `
    grant select (desk) on fineline_work.moved_desks to fineline_worker;

    -- Everything of one desk is looked at once.
    create function fineline_work.wake_desk(of_desk uuid) returns void language plpgsql
      security definer set search_path = pg_catalog, pg_temp as $$
      declare
        set_before text := coalesce(current_setting('fineline.desk', true), '');
      begin
        perform set_config('fineline.desk', of_desk::text, true);
        insert into fineline_work.mailboxes (desk, account_id)
          select desk, id from fineline.mail_accounts where desk = of_desk on conflict do nothing;
        insert into fineline_work.wakes as kept (desk, kind, subject, due_at)
          select c.desk, 'plan-case', c.id, coalesce(s.next_change_at, fineline_work.now_ms())
            from fineline.cases c left join fineline.case_summaries s on s.desk = c.desk and s.case_id = c.id
            where c.desk = of_desk and (s.case_id is null or s.next_change_at is not null)
          union all
          select desk, 'send-due', account_id, min(turn_at) from fineline.outbox
            where desk = of_desk and turn_at is not null group by desk, account_id
          union all
          select desk, 'watch-mailbox', id, fineline_work.now_ms() from fineline.mail_accounts where desk = of_desk
          union all
          select distinct desk, 'remind', '', fineline_work.now_ms() from fineline.reminder_channels
            where desk = of_desk and is_on = 1
          union all
          select distinct desk, 'acknowledge-applications', '', fineline_work.now_ms() from fineline.openings where desk = of_desk
          union all
          select desk, 'sync-calendar', '', fineline_work.now_ms() from fineline.remote_calendar where desk = of_desk
          on conflict (desk, kind, subject) do update set due_at = excluded.due_at where kept.due_at > excluded.due_at;
        perform set_config('fineline.desk', set_before, true);
      end $$;
    revoke all on function fineline_work.wake_desk(uuid) from public;

    create or replace function fineline_work.wake_everything() returns void language plpgsql
      security definer set search_path = pg_catalog, pg_temp as $$
      begin
        perform fineline_work.wake_desk(id) from fineline.desks d
          where not exists (select from fineline_work.moved_desks m where m.desk = d.id);
      end $$;

    create or replace function fineline.reopen_desk() returns void language sql
      security definer set search_path = pg_catalog, pg_temp as $$
        delete from fineline_work.moved_desks where desk = fineline.current_desk();
        select fineline_work.wake_desk(fineline.current_desk());
      $$;

    delete from fineline_work.wakes where desk in (select desk from fineline_work.moved_desks);
  `,
};
