import { TEXT } from "./desk-table.ts";
import type { Migration } from "./migration.ts";

/** Whatever a program writes on its own account; numbers that the database counts, and what is derived, follow from these. */
const STOPPED = [
  "cases",
  "log",
  "removals",
  "settings",
  "outbox",
  "outbox_pauses",
  "mail_accounts",
  "mail_cursors",
  "mail_poisoned",
  "mail_learnt_ids",
  "mail_searched",
  "mail_proposals",
  "reminder_channels",
  "reminder_log",
  "reminder_secrets",
  "push_subscriptions",
  "reminder_pulse",
  "reminder_links",
  "openings",
  "opening_tally",
  "forgetting_log",
  "calendar_feeds",
  "remote_calendar",
  "remote_entries",
  "candidate_pages",
  "applications",
  "application_cursors",
];

const stops = STOPPED.map(
  (table) => `
    create trigger a_desk_is_here before insert or update or delete on ${table}
      for each statement execute function fineline_work.refuse_moved();`,
).join("");

const ofCurrentDesk = (signature: string, returns: string, body: string) => `
    create function fineline.${signature} returns ${returns} language sql
      security definer set search_path = pg_catalog, pg_temp as $$ ${body} $$;
    revoke all on function fineline.${signature} from public;
    grant execute on function fineline.${signature} to fineline_app;`;

/**
 * Desks that moved elsewhere: they can be read, and removed, and nothing else is written in them by any program. So no letter is claimed,
 * and nobody is told of a step, where the desk is not at home any more.
 */
export const movedDesks: Migration = {
  version: 10,
  sql: `
    create table fineline_work.moved_desks (
      desk uuid primary key references fineline.desks (id) on delete cascade,
      moved_to ${TEXT} not null
    );

    create function fineline_work.refuse_moved() returns trigger language plpgsql
      security definer set search_path = pg_catalog, pg_temp as $$
      begin
        if exists (select from fineline_work.moved_desks where desk = fineline.current_desk()) then
          raise exception 'the desk has moved' using errcode = 'FL002';
        end if;
        return null;
      end $$;
    revoke all on function fineline_work.refuse_moved() from public;
    ${stops}
    ${ofCurrentDesk("desk_moved_to()", "text", "select moved_to from fineline_work.moved_desks where desk = fineline.current_desk()")}
    ${ofCurrentDesk(
      "close_desk(text)",
      "void",
      `insert into fineline_work.moved_desks (desk, moved_to) values (fineline.current_desk(), $1)
         on conflict (desk) do update set moved_to = excluded.moved_to`,
    )}
    ${ofCurrentDesk("reopen_desk()", "void", "delete from fineline_work.moved_desks where desk = fineline.current_desk()")}
    ${ofCurrentDesk(
      "end_desk_work()",
      "void",
      `delete from fineline_work.wakes where desk = fineline.current_desk();
       update fineline_work.mailboxes set is_stopped = true where desk = fineline.current_desk()`,
    )}
  `,
};
