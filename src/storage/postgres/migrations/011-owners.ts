import type { Migration } from "./migration.ts";

/**
 * Whoever owns the tables works as the roles as well. From PostgreSQL 16 on, who makes a role may grant it, but not act as it: only a
 * superuser went without being told.
 */
export const owners: Migration = {
  version: 11,
  sql: `
    do $$
      declare
        each text;
      begin
        if current_setting('server_version_num')::int >= 160000 then
          foreach each in array array['fineline_app', 'fineline_worker'] loop
            if not pg_has_role(current_user, each, 'SET') then
              execute format('grant %I to %I with inherit true, set true', each, current_user);
            end if;
          end loop;
        end if;
      end $$;
  `,
};
