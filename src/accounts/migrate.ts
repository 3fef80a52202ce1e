import type { Pool, PoolClient } from "pg";
import { ACCOUNT_SCHEMA } from "./database.ts";
import { MIGRATIONS } from "./migrations.ts";

/** Any number that no other part of Fineline locks. */
const LOCK = 7_303_021_988;

/**
 * Brings the schema of accounts to what this version needs: first the tables of sign-on, then Fineline's own, each step in a
 * transaction. Any number of processes may call it at once, of which one does the work.
 */
export async function migrateAccounts(pool: Pool, migrateSignOn: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query(`create schema if not exists ${ACCOUNT_SCHEMA}`);
    await migrateSignOn();
    await runMigrations(client);
  } finally {
    await client.query("select pg_advisory_unlock($1)", [LOCK]);
    client.release();
  }
}

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
