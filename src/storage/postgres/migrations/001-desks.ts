import { protect, TEXT } from "./desk-table.ts";
import type { Migration } from "./migration.ts";

const counter = (column: "number" | "sequence") => `
    create function count_${column}() returns trigger language plpgsql as $$
      declare
        counter text := 'fineline.count_' || tg_argv[0];
        last bigint := current_setting(counter)::bigint;
      begin
        if new.desk is distinct from fineline.current_desk() then
          raise exception 'rows of % are counted for the desk that is set', tg_argv[0];
        end if;
        new.${column} := coalesce(new.${column}, last + 1);
        perform set_config(counter, greatest(last, new.${column})::text, true);
        return new;
      end $$;`;

/**
 * Desks, each a place of its own, and what keeps them apart.
 *
 * `current_desk()` is the desk that the connection was given, none where it was given none. `desks` holds their ids and nothing else,
 * so that workers can go from one to the next.
 */
export const desks: Migration = {
  version: 1,
  sql: `
    do $$ begin
      if not exists (select from pg_roles where rolname = 'fineline_app') then
        create role fineline_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
      end if;
    -- Another database of the same server was prepared at the same moment.
    exception when duplicate_object or unique_violation then null;
    end $$;

    do $$ begin
      if not pg_has_role(current_user, 'fineline_app', 'member') then
        execute format('grant fineline_app to %I', current_user);
      end if;
    end $$;

    grant usage on schema fineline to fineline_app;

    create function current_desk() returns uuid language sql stable parallel safe
      return nullif(current_setting('fineline.desk', true), '')::uuid;

    create table desks (
      id uuid primary key,
      created_at bigint not null
    );
    grant select, insert on desks to fineline_app;

    create table place (
      desk uuid primary key references desks (id) on delete cascade,
      id ${TEXT} not null check (id = desk::text),
      settings_revision bigint not null,
      has_remains integer not null,
      is_erasing integer not null default 0
    );

    create table settings (
      desk uuid not null,
      name ${TEXT} not null,
      value ${TEXT} not null,
      primary key (desk, name)
    );

    -- Whatever is counted is a desk's that was made.
    create table desk_counters (
      desk uuid not null references desks (id) on delete cascade,
      name ${TEXT} not null,
      value bigint not null,
      primary key (desk, name)
    );

    create function begin_counting() returns trigger language plpgsql as $$
      declare
        last bigint;
      begin
        select value into last from fineline.desk_counters
          where desk = fineline.current_desk() and name = tg_argv[0];
        perform set_config('fineline.count_' || tg_argv[0], coalesce(last, 0)::text, true);
        return null;
      end $$;
    ${counter("number")}
    ${counter("sequence")}
    create function end_counting() returns trigger language plpgsql as $$
      begin
        insert into fineline.desk_counters as kept (desk, name, value)
          select fineline.current_desk(), tg_argv[0], current_setting('fineline.count_' || tg_argv[0])::bigint
          where fineline.current_desk() is not null
          on conflict (desk, name) do update set value = excluded.value where kept.value < excluded.value;
        return null;
      end $$;

    create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_argv[0];
      end $$;
    ${protect("place", "select, insert, update")}
    ${protect("settings")}
    ${protect("desk_counters", "select, insert, update")}
  `,
};
