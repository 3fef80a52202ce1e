import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";

/** Any number that no other lock of the database has. */
const JOBS_LOCK = 0x464e4c4a;

/**
 * Makes the tables of jobs, or brings them to what this program knows, and opens them to workers. `url` is of a user who may change
 * the schema, after its own migrations; where nothing is left to do, of any worker. Of several programs that begin at once one migrates, and
 * the others wait for it; whoever holds a table for long makes it reject, and not all others wait behind it.
 */
export async function migrateJobs(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [JOBS_LOCK]);
    await migrateTables(url);
    const { rows } = await client.query(IS_OWNED);
    if (rows[0].is_owned) await client.query(OPEN_TO_WORKERS);
  } finally {
    await client.end();
  }
}

async function migrateTables(url: string): Promise<void> {
  const pgPool = new pg.Pool({
    connectionString: url,
    max: 2,
    connectionTimeoutMillis: 10_000,
    onConnect: (client) => client.query("set lock_timeout = '5s'").then(() => {}),
  });
  pgPool.on("error", () => {});
  pgPool.on("connect", (client) => client.on("error", () => {}));
  try {
    await runMigrations({ pgPool, logger: silent });
  } finally {
    await pgPool.end();
  }
}

/** Whatever a job failed at may say words of a person's own: it is told by us, without them. */
export const silent = new Logger(() => () => {});

const IS_OWNED =
  "select pg_has_role(nspowner, 'member') as is_owned from pg_namespace where nspname = 'graphile_worker'";

const OPEN_TO_WORKERS = `
  begin; set local lock_timeout = '5s';
  grant usage on schema graphile_worker to fineline_worker;
  grant select, insert, update, delete on all tables in schema graphile_worker to fineline_worker;
  grant usage on all sequences in schema graphile_worker to fineline_worker;
  grant execute on all functions in schema graphile_worker to fineline_worker;
  do $$
    declare
      guarded text;
    begin
      for guarded in
        select relname from pg_class c where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
          and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'fineline_worker')
      loop
        execute format(
          'create policy fineline_worker on graphile_worker.%I to fineline_worker using (true) with check (true)', guarded
        );
      end loop;
    end $$;
  commit;`;
