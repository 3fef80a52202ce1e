import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Postgres } from "../../postgres/run-postgres.ts";

/** A database that something befalls. */
export interface Struck {
  readonly postgres: Postgres;
  /** Of the database itself, without a door before it. */
  readonly url: string;
}

/** Stopped as an operator would, and started again. */
export async function restart({ postgres }: Struck): Promise<void> {
  await postgres.restart();
}

/** Ended as by a power cut, and started again. */
export async function crash({ postgres }: Struck): Promise<void> {
  await postgres.kill();
  await postgres.restart();
}

/** Every connection is cut, of web and worker processes alike. */
export async function cutConnections({ url }: Struck): Promise<void> {
  await ask(url, CUT);
}

const CUT = `select pg_terminate_backend(pid) from pg_stat_activity
  where pid <> pg_backend_pid() and backend_type = 'client backend'`;

/** For a while strangers hold every connection that the server has. */
export async function exhaustConnections({ url }: Struck, forMs = 2_000): Promise<void> {
  const held: pg.Client[] = [];
  const owner = await connect(url);
  try {
    await owner.query(CUT);
    const until = performance.now() + forMs;
    // Whoever lets go of one does not get it back.
    while (performance.now() < until) {
      const client = await connect(url).catch(() => undefined);
      if (client === undefined) await pause(20);
      else held.push(client);
    }
  } finally {
    for (const client of [owner, ...held]) await client.end().catch(() => {});
  }
}

/** For a while nobody gets at facts and letters, since somebody's slow statement holds their tables. */
export async function holdTables({ url }: Struck, forMs = 2_000): Promise<void> {
  const hold = "lock table fineline.log, fineline.outbox in access exclusive mode";
  const tries = async (left: number): Promise<void> => {
    try {
      await ask(url, `begin; ${hold}; select pg_sleep(${forMs / 1000}); commit`);
    } catch (error) {
      // Of two who wait for each other's tables the server gives up one.
      if (left === 0) throw error;
      await tries(left - 1);
    }
  };
  await tries(10);
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  return client;
}

/** Asks the database as its superuser, who sees every desk. */
export async function ask(url: string, sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = await connect(url);
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}
