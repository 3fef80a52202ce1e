import { TEXT } from "./desk-table.ts";
import type { Migration } from "./migration.ts";

/** A function that tells of the desk that is set, and of no other. */
const tells = (signature: string, columns: string, query: string) => `
    create function fineline.${signature} returns table (${columns}) language sql stable
      security definer set search_path = pg_catalog, pg_temp as $$ ${query} $$;
    revoke all on function fineline.${signature} from public;
    grant execute on function fineline.${signature} to fineline_app;`;

/**
 * How the work for a desk stands, for whoever answers and does none of it: since when a mailbox is read, or what is the matter with it,
 * by a name of the program's own; and whether anybody looks what is due.
 *
 * Who listens to a mailbox for news has its name and a time there, which they put off as long as they listen. They hold nothing: whoever
 * reads the mailbox does so beside them.
 */
export const standing: Migration = {
  version: 12,
  sql: `
    alter table fineline_work.mailboxes
      add column problem ${TEXT},
      add column since bigint not null default 0,
      add column listener ${TEXT},
      add column listened_until bigint not null default 0;
    create index mailboxes_listened on fineline_work.mailboxes (listener) where listener is not null;

    create or replace function fineline_work.account_changed() returns trigger language plpgsql
      security definer set search_path = pg_catalog, pg_temp as $$
      begin
        if tg_op = 'DELETE' then
          delete from fineline_work.mailboxes where desk = old.desk and account_id = old.id;
          return null;
        end if;
        insert into fineline_work.mailboxes (desk, account_id) values (new.desk, new.id)
          on conflict (desk, account_id) do update
            set failures = 0, is_stopped = false, problem = null, since = 0, listener = null, listened_until = 0;
        insert into fineline_work.wakes as kept (desk, kind, subject, due_at)
          values (new.desk, 'watch-mailbox', new.id, fineline_work.now_ms())
          on conflict (desk, kind, subject) do update set due_at = excluded.due_at where kept.due_at > excluded.due_at;
        return null;
      end $$;
    ${tells(
      "mailbox_standing()",
      `account_id text, read_at bigint, failures integer, is_stopped boolean, problem text, since bigint`,
      `select account_id, read_at, failures, is_stopped, problem, since
         from fineline_work.mailboxes where desk = fineline.current_desk()`,
    )}
    ${tells(
      "desk_attendance()",
      "now bigint, heard_at bigint, reminders_due_at bigint",
      `select fineline_work.now_ms(), (select max(beat_at) from fineline_work.workers),
         (select due_at from fineline_work.wakes where desk = fineline.current_desk() and kind = 'remind' and subject = '')`,
    )}
  `,
};
