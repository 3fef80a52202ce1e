import type { Pool, PoolClient } from "pg";
import { ACCOUNT_SCHEMA } from "./database.ts";
import { MIGRATIONS } from "./migrations.ts";

/** Any number that no other part of Fineline locks. */
const LOCK = 7_303_021_988;

/** The role that programs work with the tables as, where they do not own them. */
const ACCOUNT_ROLE = "fineline_accounts";

/**
 * Brings the schema of accounts to what this version needs: first the tables of sign-on, then Fineline's own, each step in a
 * transaction. Any number of processes may call it at once, of which one does the work. Where nothing is left to do, any user who works
 * with the tables may ask.
 */
export async function migrateAccounts(pool: Pool, migrateSignOn: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    // Another that migrates is waited for; whoever holds a table for long makes the step fail, and not all others wait behind it.
    await client.query("set lock_timeout = 0; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0");
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query("set lock_timeout = '5s'");
    // Even where the schema is there, to ask for it takes the right to make one.
    if (await isMigrated(client)) return await migrateSignOn();
    await client.query(`create schema if not exists ${ACCOUNT_SCHEMA}`);
    await migrateSignOn();
    await runMigrations(client);
    await client.query(OPEN_TO_PROGRAMS);
  } finally {
    // The lock and these settings go with the connection.
    client.release(true);
  }
}

async function isMigrated(client: PoolClient): Promise<boolean> {
  const { rows: roles } = await client.query(IS_OPENED);
  if (roles.length === 0) return false;
  const { rows } = await client.query<{ name: string }>("select name from migration");
  return MIGRATIONS.every(([name]) => rows.some((row) => row.name === name));
}

const IS_OPENED = `
  select from pg_tables t, pg_roles r
    where t.schemaname = '${ACCOUNT_SCHEMA}' and t.tablename = 'migration' and r.rolname = '${ACCOUNT_ROLE}'
      and has_table_privilege(r.oid, format('%I.%I', t.schemaname, t.tablename), 'select')`;

/** Who may make no role has no use for one: then whoever works with the tables owns them. */
const OPEN_TO_PROGRAMS = `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${ACCOUNT_ROLE}') then
      create role ${ACCOUNT_ROLE} nologin nosuperuser nobypassrls nocreatedb nocreaterole;
    end if;
  exception when duplicate_object or unique_violation or insufficient_privilege then null;
  end $$;
  do $$ begin
    if exists (select from pg_roles where rolname = '${ACCOUNT_ROLE}') then
      grant usage on schema ${ACCOUNT_SCHEMA} to ${ACCOUNT_ROLE};
      grant select, insert, update, delete on all tables in schema ${ACCOUNT_SCHEMA} to ${ACCOUNT_ROLE};
      grant usage on all sequences in schema ${ACCOUNT_SCHEMA} to ${ACCOUNT_ROLE};
    end if;
  end $$;`;

async function runMigrations(client: PoolClient): Promise<void> {
  await client.query(
    "create table if not exists migration (name text primary key, run_at timestamptz not null default now())",
  );
  const { rows } = await client.query<{ name: string }>("select name from migration");
  const done = new Set(rows.map(({ name }) => name));
  for (const [name, statements] of MIGRATIONS) {
    if (done.has(name)) continue;
    await client.query("begin");
    try {
      await client.query(statements);
      await client.query("insert into migration (name) values ($1)", [name]);
      await client.query("commit");
    } catch (error) {
      await client.query("rollback");
      throw error;
    }
  }
}
