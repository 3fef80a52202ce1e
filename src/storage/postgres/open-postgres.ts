import pg from "pg";
import type { ManyDesks } from "../../app/ports/index.ts";
import type { RingKey } from "../sealing/index.ts";
import { columnTypes } from "./column-types.ts";
import { lockOf, parseDeskId } from "./desk-id.ts";
import { describeAddress, fromPostgresError, olderStore } from "./errors.ts";
import { createManyDesks } from "./many-desks.ts";
import { APP_ROLE, checkSchema, migrate } from "./migrate.ts";
import { type DeskStores, openDesk } from "./open-desk.ts";
import { type DeskWork, readDeskWork } from "./read-desk-work.ts";
import { Replica } from "./replica.ts";

export interface OpenPostgresOptions {
  /** The address of the database: a user who is `fineline_app`, or a member of it. */
  readonly url: string;
  /** The address with a user who may change the schema; where it is not given, that of the database. */
  readonly ownerUrl?: string | undefined;
  /** The address of a copy that follows the database, for what reads much; none is read from where it is not given. */
  readonly replicaUrl?: string | undefined;
  /** How many connections there are at most; 10 where it is not given. */
  readonly poolSize?: number;
  /** The key that opens secrets, 43 characters of base64url. */
  readonly mailKey?: string | undefined;
  /** In its place: the keys that open secrets, by their ids; the first, the newest, seals. */
  readonly keys?: readonly RingKey[] | undefined;
}

/** A database of many desks. */
export interface PostgresPlace {
  /**
   * A desk's stores: cheap, without a connection of their own. What is written through those with a fence is refused once somebody else
   * holds the mailbox. Throws a `RangeError` for what is not a UUID.
   */
  readonly openDesk: (desk: string, fence?: number) => DeskStores;
  /**
   * A desk's stores for what reads much and writes nothing: those of the copy where it is as far as the database, else its own. Left out
   * where there is no copy.
   */
  readonly openReports?: (desk: string) => Promise<DeskStores>;
  /** What plans need of desks, of as many at once as a job is about. */
  readonly manyDesks: ManyDesks;
  /** Makes a desk; one that is there is left as it is. `now` is in epoch milliseconds. */
  readonly createDesk: (desk: string, now: number) => Promise<void>;
  /** Removes a desk with everything that is kept of it, at once or not at all; one that is not there is no failure. */
  readonly removeDesk: (desk: string) => Promise<void>;
  /** Ids of desks by their order, at most `limit`, after one of them or from the first. */
  readonly listDesks: (limit: number, after?: string) => Promise<readonly string[]>;
  /** How the work for a desk stands that other processes do; nothing of it is done here. */
  readonly readDeskWork: (desk: string) => Promise<DeskWork>;
  /** Brings the schema to what this program knows; see `migrate`. */
  readonly migrate: () => Promise<void>;
  /** Rejects with a `StoreError` unless the database can be reached and its schema is one that this program works with. */
  readonly check: () => Promise<void>;
  /** What the database, or the way to it, refused whoever asked it besides, as a `StoreError`; anything else as it is. */
  readonly explain: (error: unknown) => unknown;
  /** The connections, as the role that sees no desk's rows unless it says which desk. */
  readonly pool: pg.Pool;
  /** Closes every connection; to be called once, after the last call has settled. */
  readonly close: () => Promise<void>;
}

/** What is told to people at their desks says nothing of where the database is; operators are told by `check` and `migrate`. */
const OF_SERVICE = "of this service";

/**
 * The database of a shared service, with every desk in it. Connects lazily: nothing is reached before it is asked for, and what cannot be
 * then is a `StoreError`. `ownerUrl` is of a user who may change tables, `replicaUrl` of a copy to read from; `poolSize` is of each.
 */
export function openPostgres({
  url,
  ownerUrl = url,
  replicaUrl,
  poolSize = 10,
  mailKey,
  keys,
}: OpenPostgresOptions): PostgresPlace {
  const place = describeAddress(url);
  const pool = createPool(url, poolSize, place);
  const openOver = (over: pg.Pool, desk: string, fence?: number) =>
    openDesk({ pool: over, desk: parseDeskId(desk), place: OF_SERVICE, mailKey, keys, fence: fence?.toString() });
  const copies =
    replicaUrl === undefined ? undefined : createPool(replicaUrl, poolSize, describeAddress(replicaUrl), READ_ONLY);
  const replica =
    copies === undefined
      ? undefined
      : new Replica({ openDesk: (desk) => openOver(copies, desk), elapsed: () => performance.now() });
  const translated = async <Value>(work: () => Promise<Value>, called = OF_SERVICE): Promise<Value> => {
    try {
      return await work();
    } catch (error) {
      throw fromPostgresError(error, called);
    }
  };
  return {
    openDesk: (desk, fence) => openOver(pool, desk, fence),
    ...(replica === undefined ? {} : { openReports: (desk) => replica.storesFor(desk, openOver(pool, desk)) }),
    manyDesks: createManyDesks(pool, (error) => fromPostgresError(error, OF_SERVICE)),
    createDesk: (desk, now) => translated(() => createDesk(pool, parseDeskId(desk), now)),
    removeDesk: (desk) => translated(() => removeDesk(pool, parseDeskId(desk))),
    listDesks: (limit, after) => translated(() => listDesks(pool, limit, after)),
    readDeskWork: (desk) => translated(() => atDesk(pool, parseDeskId(desk), readDeskWork)),
    migrate: () => migrate({ url: ownerUrl, place }),
    check: () => translated(() => checkSchema(pool, place), place),
    explain: (error) => fromPostgresError(error, OF_SERVICE),
    pool,
    close: async () => {
      await pool.end();
      await copies?.end();
    },
  };
}

const SETTINGS = [
  "search_path = fineline, pg_temp",
  `role = ${APP_ROLE}`,
  "lock_timeout = '10s'",
  "statement_timeout = '60s'",
  "idle_in_transaction_session_timeout = '60s'",
]
  .map((setting) => `set ${setting}`)
  .join("; ");

/** A server that does not follow any more, but could be written, is not. */
const READ_ONLY = "; set default_transaction_read_only = on";

function createPool(url: string, poolSize: number, place: string, moreSettings = ""): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types: columnTypes,
    application_name: "fineline",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // Statements are sent without waiting for the answers to those before.
    pipeline: true,
    onConnect: (client) => prepare(client, place, SETTINGS + moreSettings),
  });
  // A connection that breaks while nobody uses it is replaced; one in use says so to whoever uses it.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

async function prepare(client: pg.ClientBase, place: string, settings: string): Promise<void> {
  try {
    await client.query(settings);
  } catch (error) {
    const isRoleUnknown = error instanceof Error && "code" in error && error.code === "22023";
    throw isRoleUnknown ? olderStore(place, error) : error;
  }
}

async function createDesk(pool: pg.Pool, desk: string, now: number): Promise<void> {
  await atDesk(pool, desk, async (client) => {
    await client.query("insert into desks (id, created_at) values ($1, $2) on conflict do nothing", [desk, now]);
    await client.query(
      "insert into place (desk, id, settings_revision, has_remains) values ($1::uuid, $1::uuid::text, 0, 0) on conflict do nothing",
      [desk],
    );
    await client.query("insert into mail_revision (desk, revision) values ($1, 0) on conflict do nothing", [desk]);
    await client.query("insert into openings_revision (desk, revision) values ($1, 0) on conflict do nothing", [desk]);
  });
}

async function removeDesk(pool: pg.Pool, desk: string): Promise<void> {
  await atDesk(pool, desk, async (client) => {
    // Whoever writes into the desk holds this lock: what they are at is finished before, and goes as well.
    await client.query("select pg_advisory_xact_lock($1)", [lockOf(desk)]);
    await client.query("select remove_desk()");
  });
}

async function atDesk<Value>(
  pool: pg.Pool,
  desk: string,
  work: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  try {
    await client.query(`begin; set local fineline.desk = '${desk}'`);
    const value = await work(client);
    await client.query("commit");
    client.release();
    return value;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function listDesks(pool: pg.Pool, limit: number, after: string | undefined): Promise<readonly string[]> {
  const from = after === undefined ? "" : "where id > $2";
  const values = after === undefined ? [limit] : [limit, parseDeskId(after)];
  const { rows } = await pool.query(`select id from desks ${from} order by id limit $1`, values);
  return rows.map(({ id }) => id);
}
