import pg from "pg";
import { foreignStore, fromPostgresError, newerStore, olderStore, powerfulRole } from "./errors.ts";
import { migrations as allMigrations, type Migration } from "./migrations/index.ts";

/** Any number that no other lock of the database has. */
const MIGRATION_LOCK = 0x464e4c4e;

/** The role that programs work as. */
export const APP_ROLE = "fineline_app";

export interface MigrateOptions {
  /** The address, with a user who may make a schema, and the role that programs work as where it is not there. */
  readonly url: string;
  /** The database as messages name it. */
  readonly place: string;
  readonly migrations?: readonly Migration[];
}

/**
 * Brings the database's schema to the last of the migrations, each in a transaction of its own. Of several programs that begin at once
 * one migrates, and the others wait for it. Where nothing is left to do, any user who works with it may ask. Throws a `StoreError`, and changes nothing, for a schema that is not Fineline's, or
 * that has gone too far for this program to work beside it; where it has only gone further, there is nothing to do.
 */
export async function migrate({ url, place, migrations = allMigrations }: MigrateOptions): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("set client_min_messages = warning; set search_path = fineline, pg_temp");
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const version = refuseWhatIsNotOurs(await readSchema(client), place, migrations);
    for (const migration of migrations) if (migration.version > version) await apply(client, migration);
    await refusePowerfulRole(client);
  } catch (error) {
    throw fromPostgresError(error, place);
  } finally {
    await client.end();
  }
}

/**
 * Throws a `StoreError` unless the schema is there and this program can work with it: migrated as far as it knows, or further by one
 * that leaves it running.
 */
export async function checkSchema(
  pool: Pick<pg.Pool, "query">,
  place: string,
  migrations: readonly Migration[] = allMigrations,
): Promise<void> {
  const version = refuseWhatIsNotOurs(await readSchema(pool), place, migrations);
  if (version < (migrations.at(-1)?.version ?? 0)) throw olderStore(place);
}

type Schema =
  | { readonly kind: "absent" }
  | { readonly kind: "other" }
  | { readonly kind: "fineline"; readonly version: number; readonly oldestBeside: number };

async function readSchema(client: Pick<pg.Pool, "query">): Promise<Schema> {
  const { rows: names } = await client.query(
    "select to_regnamespace('fineline') is not null as schema, to_regclass('fineline.schema_versions') is not null as versions",
  );
  if (!names[0].schema) return { kind: "absent" };
  if (!names[0].versions) return { kind: "other" };
  const { rows } = await client.query(
    "select max(version)::int as version, max(oldest_beside)::int as beside from fineline.schema_versions",
  );
  return { kind: "fineline", version: rows[0].version, oldestBeside: rows[0].beside };
}

/** The version that the schema has, 0 where there is none. */
function refuseWhatIsNotOurs(schema: Schema, place: string, migrations: readonly Migration[]): number {
  if (schema.kind === "other") throw foreignStore(place);
  if (schema.kind === "absent") return 0;
  const newest = migrations.at(-1)?.version ?? 0;
  if (newest < schema.oldestBeside) throw newerStore(place, schema.version, newest);
  return schema.version;
}

/** Whoever holds a table for long makes the step fail, and not all others wait behind it. */
async function apply(client: pg.Client, { version, sql, oldestBeside = 0 }: Migration): Promise<void> {
  try {
    await client.query("begin; set local lock_timeout = '5s'");
    if (version === 1) await client.query(FIRST);
    await client.query(sql);
    if (version === 1) await client.query(`grant select on fineline.schema_versions to ${APP_ROLE}`);
    await client.query("insert into fineline.schema_versions values ($1, $2, now())", [version, oldestBeside]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  }
}

const FIRST = `
  create schema fineline;
  create table fineline.schema_versions (
    version integer primary key,
    oldest_beside integer not null,
    migrated_at timestamptz not null
  );`;

async function refusePowerfulRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select 1 from pg_roles where rolname = $1 and (rolsuper or rolbypassrls)", [
    APP_ROLE,
  ]);
  if (rows.length > 0) throw powerfulRole(APP_ROLE);
}
