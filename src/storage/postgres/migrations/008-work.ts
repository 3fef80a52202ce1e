import { TEXT } from "./desk-table.ts";
import type { Migration } from "./migration.ts";

const PARTITIONS = 16;

const wakePartitions = Array.from({ length: PARTITIONS }, (_, part) => {
  const name = `fineline_work.wakes_${String(part).padStart(2, "0")}`;
  return `create table ${name} partition of fineline_work.wakes for values with (modulus ${PARTITIONS}, remainder ${part});`;
}).join("\n");

/** Whatever one writes who holds a mailbox; a log or a letter as well as what is kept of mail. */
const FENCED = [
  "applications",
  "application_cursors",
  "cases",
  "log",
  "mail_accounts",
  "mail_cursors",
  "mail_learnt_ids",
  "mail_poisoned",
  "mail_proposals",
  "mail_searched",
  "outbox",
  "outbox_pauses",
];

const fences = FENCED.map(
  (table) => `
    create trigger a_mailbox_is_held before insert or update or delete on ${table}
      for each statement when (coalesce(current_setting('fineline.fence', true), '') <> '')
      execute function fineline_work.check_fence();`,
).join("");

/** A trigger's function, which may write into the tables of work whoever causes it. */
const onChange = (name: string, body: string) => `
    create function fineline_work.${name}() returns trigger language plpgsql
      security definer set search_path = pg_catalog, pg_temp as $$
      begin
        ${body}
        return null;
      end $$;
    revoke all on function fineline_work.${name}() from public;`;

/**
 * When something of a desk is to be looked at next, and who holds its mailboxes: ids and times of all desks, in a schema of its own, for
 * workers, who read nothing else of desks they were not sent to.
 *
 * A row of \`wakes\` is written in the transaction of what causes it, whichever program that is. It is only ever moved to an earlier time,
 * and goes when a worker takes it up. Whoever took it up says when to look again. So a look may come for nothing, but none is missed.
 *
 * Whoever holds a mailbox has a number that rises with every holder, and every connection that works for them carries it
 * (\`fineline.fence\`): once somebody else holds the mailbox, nothing of what the one before still writes is kept.
 */
export const work: Migration = {
  version: 8,
  sql: `
    do $$ begin
      if not exists (select from pg_roles where rolname = 'fineline_worker') then
        create role fineline_worker nologin nosuperuser nobypassrls nocreatedb nocreaterole;
      end if;
    -- Another database of the same server was prepared at the same moment.
    exception when duplicate_object or unique_violation then null;
    end $$;
    do $$ begin
      if not pg_has_role(current_user, 'fineline_worker', 'member') then
        execute format('grant fineline_worker to %I', current_user);
      end if;
    end $$;

    create schema fineline_work;
    grant usage on schema fineline_work to fineline_app, fineline_worker;

    create table fineline_work.wakes (
      desk uuid not null,
      kind ${TEXT} not null,
      subject ${TEXT} not null,
      due_at bigint not null,
      primary key (desk, kind, subject)
    ) partition by hash (desk);
    create index wakes_by_due on fineline_work.wakes (due_at);
    ${wakePartitions}

    create sequence fineline_work.fences;
    create table fineline_work.mailboxes (
      desk uuid not null,
      account_id ${TEXT} not null,
      fence bigint not null default 0,
      holder ${TEXT},
      held_until bigint not null default 0,
      read_at bigint,
      failures integer not null default 0,
      is_stopped boolean not null default false,
      primary key (desk, account_id)
    );
    create index mailboxes_held on fineline_work.mailboxes (fence) where holder is not null;

    create table fineline_work.workers (
      id ${TEXT} primary key,
      beat_at bigint not null
    );
    grant select, insert, update, delete on all tables in schema fineline_work to fineline_worker;
    grant usage on sequence fineline_work.fences to fineline_worker;

    -- The server's own clock: those of workers may differ.
    create function fineline_work.now_ms() returns bigint language sql stable
      return (extract(epoch from clock_timestamp()) * 1000)::bigint;

    create function fineline_work.check_fence() returns trigger language plpgsql
      security definer set search_path = pg_catalog, pg_temp as $$
      begin
        -- Nobody else takes the mailbox before this is committed.
        perform from fineline_work.mailboxes
          where desk = fineline.current_desk() and fence = current_setting('fineline.fence')::bigint
          for share;
        if not found then
          raise exception 'the mailbox is held by another worker' using errcode = 'FL001';
        end if;
        return null;
      end $$;
    revoke all on function fineline_work.check_fence() from public;
    ${fences}
    ${onChange(
      "log_grew",
      `insert into fineline_work.wakes as kept (desk, kind, subject, due_at)
          select distinct desk, 'plan-case', case_id, fineline_work.now_ms() from added
          on conflict (desk, kind, subject) do update set due_at = excluded.due_at where kept.due_at > excluded.due_at;
        insert into fineline_work.wakes as kept (desk, kind, subject, due_at)
          select distinct a.desk, 'recheck-letters', a.case_id, fineline_work.now_ms() from added a
            where exists (select from fineline.outbox o
              where o.desk = a.desk and o.case_id = a.case_id and o.kind in ('approved', 'due', 'deferred'))
          on conflict (desk, kind, subject) do update set due_at = excluded.due_at where kept.due_at > excluded.due_at;
        insert into fineline_work.wakes as kept (desk, kind, subject, due_at)
          select distinct a.desk, task.kind, '', fineline_work.now_ms()
            from added a cross join (values ('acknowledge-applications'), ('sync-calendar')) as task (kind)
            where case task.kind
              when 'sync-calendar' then exists (select from fineline.remote_calendar c where c.desk = a.desk)
              else exists (select from fineline.openings o where o.desk = a.desk)
            end
          on conflict (desk, kind, subject) do update set due_at = excluded.due_at where kept.due_at > excluded.due_at;`,
    )}
    create trigger work_after_recording after insert on log
      referencing new table as added for each statement execute function fineline_work.log_grew();

    ${onChange(
      "summaries_changed",
      `insert into fineline_work.wakes as kept (desk, kind, subject, due_at)
          select desk, 'plan-case', case_id, next_change_at from added where next_change_at is not null
          on conflict (desk, kind, subject) do update set due_at = excluded.due_at where kept.due_at > excluded.due_at;`,
    )}
    create trigger work_after_planning after insert on case_summaries
      referencing new table as added for each statement execute function fineline_work.summaries_changed();
    create trigger work_after_planning_anew after update on case_summaries
      referencing new table as added for each statement execute function fineline_work.summaries_changed();

    -- What is to be done for a row: the kind, and the columns of its subject and its moment (now where there is none).
    create function fineline_work.wake_for_row() returns trigger language plpgsql
      security definer set search_path = pg_catalog, pg_temp as $$
      declare
        changed jsonb := to_jsonb(new);
      begin
        insert into fineline_work.wakes as kept (desk, kind, subject, due_at)
          values (
            new.desk,
            tg_argv[0],
            coalesce(changed ->> tg_argv[1], ''),
            coalesce((changed ->> tg_argv[2])::bigint, fineline_work.now_ms())
          )
          on conflict (desk, kind, subject) do update set due_at = excluded.due_at where kept.due_at > excluded.due_at;
        return null;
      end $$;
    revoke all on function fineline_work.wake_for_row() from public;

    create function fineline_work.letter_changed() returns trigger language plpgsql
      security definer set search_path = pg_catalog, pg_temp as $$
      begin
        insert into fineline_work.wakes as kept (desk, kind, subject, due_at)
          values (new.desk, 'send-due', new.account_id, new.turn_at)
          on conflict (desk, kind, subject) do update set due_at = excluded.due_at where kept.due_at > excluded.due_at;
        return null;
      end $$;
    revoke all on function fineline_work.letter_changed() from public;
    create trigger work_after_approval after insert on outbox for each row
      when (new.turn_at is not null) execute function fineline_work.letter_changed();
    create trigger work_after_letter_changed after update on outbox for each row
      when (new.turn_at is not null and (new.turn_at is distinct from old.turn_at or new.lease_token is null))
      execute function fineline_work.letter_changed();

    create function fineline_work.pause_ended() returns trigger language plpgsql
      security definer set search_path = pg_catalog, pg_temp as $$
      begin
        insert into fineline_work.wakes as kept (desk, kind, subject, due_at)
          values (old.desk, 'send-due', old.account_id, fineline_work.now_ms())
          on conflict (desk, kind, subject) do update set due_at = excluded.due_at where kept.due_at > excluded.due_at;
        return null;
      end $$;
    revoke all on function fineline_work.pause_ended() from public;
    create trigger work_after_pause after delete on outbox_pauses
      for each row execute function fineline_work.pause_ended();

    create function fineline_work.account_changed() returns trigger language plpgsql
      security definer set search_path = pg_catalog, pg_temp as $$
      begin
        if tg_op = 'DELETE' then
          delete from fineline_work.mailboxes where desk = old.desk and account_id = old.id;
          return null;
        end if;
        insert into fineline_work.mailboxes (desk, account_id) values (new.desk, new.id)
          on conflict (desk, account_id) do update set failures = 0, is_stopped = false;
        insert into fineline_work.wakes as kept (desk, kind, subject, due_at)
          values (new.desk, 'watch-mailbox', new.id, fineline_work.now_ms())
          on conflict (desk, kind, subject) do update set due_at = excluded.due_at where kept.due_at > excluded.due_at;
        return null;
      end $$;
    revoke all on function fineline_work.account_changed() from public;
    create trigger work_after_account after insert or delete on mail_accounts
      for each row execute function fineline_work.account_changed();
    create trigger work_after_account_changed after update on mail_accounts for each row
      when (new.content is distinct from old.content or new.secret is distinct from old.secret)
      execute function fineline_work.account_changed();

    create trigger work_after_channel after insert on reminder_channels for each row
      when (new.is_on = 1) execute function fineline_work.wake_for_row('remind');
    create trigger work_after_channel_changed after update on reminder_channels for each row
      when (new.is_on = 1 and new.is_on is distinct from old.is_on)
      execute function fineline_work.wake_for_row('remind');
    create trigger work_after_pulse after insert or update on reminder_pulse for each row
      when (new.next_due is not null) execute function fineline_work.wake_for_row('remind', '', 'next_due');
    create trigger work_after_settings after insert or update on settings for each row
      execute function fineline_work.wake_for_row('remind');
    create trigger work_after_opening after insert or update on openings for each row
      execute function fineline_work.wake_for_row('acknowledge-applications');
    create trigger work_after_calendar after insert on remote_calendar for each row
      execute function fineline_work.wake_for_row('sync-calendar');
    create trigger work_after_calendar_changed after update on remote_calendar for each row
      when (new.content is distinct from old.content)
      execute function fineline_work.wake_for_row('sync-calendar');

    -- Takes a mailbox that nobody holds, or whose holder has not been heard of in time; of the latter the letters are let go of.
    -- No row: it is held, or there is none.
    create function fineline_work.take_mailbox(of_desk uuid, account text, new_holder text, for_ms bigint)
      returns table (fence bigint, read_at bigint, failures integer, is_stopped boolean)
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      #variable_conflict use_column
      declare
        before fineline_work.mailboxes;
      begin
        select * into before from fineline_work.mailboxes m
          where m.desk = of_desk and m.account_id = account for update;
        if not found or before.held_until > fineline_work.now_ms() then
          return;
        end if;
        update fineline_work.mailboxes m
          set fence = nextval('fineline_work.fences'), holder = new_holder, held_until = fineline_work.now_ms() + for_ms
          where m.desk = of_desk and m.account_id = account
          returning m.fence into before.fence;
        if before.holder is not null then
          perform set_config('fineline.desk', of_desk::text, true);
          update fineline.outbox set lease_token = null, lease_until = null
            where desk = of_desk and account_id = account and lease_token is not null;
        end if;
        return query select before.fence, before.read_at, before.failures, before.is_stopped;
      end $$;
    revoke all on function fineline_work.take_mailbox(uuid, text, text, bigint) from public;
    grant execute on function fineline_work.take_mailbox(uuid, text, text, bigint) to fineline_worker;

    -- In how many milliseconds a letter of a mailbox can be seen to next, by a clock that shows \`by_clock\`; null where none can.
    create function fineline_work.next_turn_ms(of_desk uuid, account text, by_clock bigint)
      returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        perform set_config('fineline.desk', of_desk::text, true);
        return (
          select min(greatest(
              o.turn_at - by_clock,
              o.lease_until - by_clock,
              case when o.kind in ('approved', 'due', 'deferred') then p.paused_until - by_clock end
            ))
            from fineline.outbox o
            left join fineline.outbox_pauses p on p.desk = o.desk and p.account_id = o.account_id
            where o.desk = of_desk and o.account_id = account and o.turn_at is not null
              and (p.desk is null or p.paused_until is not null or o.kind not in ('approved', 'due', 'deferred'))
        );
      end $$;
    revoke all on function fineline_work.next_turn_ms(uuid, text, bigint) from public;
    grant execute on function fineline_work.next_turn_ms(uuid, text, bigint) to fineline_worker;

    -- Everything is looked at once, of every desk: after a restore, and when there were desks before there was work.
    create function fineline_work.wake_everything() returns void language plpgsql
      security definer set search_path = pg_catalog, pg_temp as $$
      declare
        each uuid;
        set_before text := coalesce(current_setting('fineline.desk', true), '');
      begin
        for each in select id from fineline.desks loop
          perform set_config('fineline.desk', each::text, true);
          insert into fineline_work.mailboxes (desk, account_id)
            select desk, id from fineline.mail_accounts where desk = each on conflict do nothing;
          insert into fineline_work.wakes as kept (desk, kind, subject, due_at)
            select c.desk, 'plan-case', c.id, coalesce(s.next_change_at, fineline_work.now_ms())
              from fineline.cases c left join fineline.case_summaries s on s.desk = c.desk and s.case_id = c.id
              where c.desk = each and (s.case_id is null or s.next_change_at is not null)
            union all
            select desk, 'send-due', account_id, min(turn_at) from fineline.outbox
              where desk = each and turn_at is not null group by desk, account_id
            union all
            select desk, 'watch-mailbox', id, fineline_work.now_ms() from fineline.mail_accounts where desk = each
            union all
            select distinct desk, 'remind', '', fineline_work.now_ms() from fineline.reminder_channels
              where desk = each and is_on = 1
            union all
            select distinct desk, 'acknowledge-applications', '', fineline_work.now_ms() from fineline.openings where desk = each
            union all
            select desk, 'sync-calendar', '', fineline_work.now_ms() from fineline.remote_calendar where desk = each
            on conflict (desk, kind, subject) do update set due_at = excluded.due_at where kept.due_at > excluded.due_at;
        end loop;
        perform set_config('fineline.desk', set_before, true);
      end $$;
    revoke all on function fineline_work.wake_everything() from public;
    grant execute on function fineline_work.wake_everything() to fineline_worker;
    select fineline_work.wake_everything();
  `,
};
