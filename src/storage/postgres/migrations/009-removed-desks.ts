import type { Migration } from "./migration.ts";

/**
 * The way out for a whole desk. What only grows is kept for as long as its desk stands in `desks`, and no program may delete from that
 * but by `remove_desk`, which deletes the desk that is set with every row of it in one transaction.
 *
 * Tables are found by their column `desk`, so that those of later migrations go as well. What others refer to without taking it along
 * goes after them; the tables of work go last, since triggers write into them meanwhile.
 */
export const removedDesks: Migration = {
  version: 9,
  sql: `
    create function is_desk_gone(which uuid) returns boolean language sql stable
      return not exists (select from fineline.desks where id = which);

    create or replace function refuse_change() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          if fineline.is_desk_gone(old.desk) then return old; end if;
        end if;
        raise exception '% is append-only', tg_argv[0];
      end $$;

    create or replace function keep_log() returns trigger language plpgsql as $$
      begin
        if not exists (
          select from fineline.removals r
            where r.desk = old.desk and r.case_id = old.case_id and r.sequence >= old.sequence
        ) and not fineline.is_desk_gone(old.desk) then
          raise exception 'log is append-only';
        end if;
        return old;
      end $$;

    create or replace function keep_cases() returns trigger language plpgsql as $$
      begin
        if (not exists (select from fineline.removals r where r.desk = old.desk and r.case_id = old.id)
          or exists (select from fineline.log l where l.desk = old.desk and l.case_id = old.id))
          and not fineline.is_desk_gone(old.desk)
        then
          raise exception 'cases is append-only';
        end if;
        return old;
      end $$;

    create or replace function keep_forgetting_log() returns trigger language plpgsql as $$
      begin
        if not exists (select from fineline.place p where p.desk = old.desk and p.is_erasing = 1)
          and not fineline.is_desk_gone(old.desk)
        then
          raise exception 'forgetting_log is append-only';
        end if;
        return old;
      end $$;

    create function remove_desk() returns void language plpgsql
      security definer set search_path = pg_catalog, pg_temp as $$
      declare
        removed uuid := fineline.current_desk();
        kept text;
      begin
        if removed is null then raise exception 'no desk is set'; end if;
        delete from fineline.desks where id = removed;
        delete from fineline.log where desk = removed;
        for kept in
          select format('%I.%I', n.nspname, c.relname)
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'desk' and not a.attisdropped
            where n.nspname in ('fineline', 'fineline_work') and c.relkind in ('r', 'p') and not c.relispartition
            order by n.nspname, c.relname
        loop
          execute format('delete from %s where desk = $1', kept) using removed;
        end loop;
      end $$;
    revoke all on function remove_desk() from public;
    grant execute on function remove_desk() to fineline_app;
  `,
};
