import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";

/** Connections for whoever takes jobs. */
export interface PatientPool {
  readonly pool: pg.Pool;
  /** Resolves when everything that was begun with them has been done. */
  readonly settled: () => Promise<unknown>;
}

/** Before a database that is away is asked again. */
const AGAIN_MS = 500;
/** What a statement itself is to blame for: it fails the next time as well. */
const OWN_FAULT = /^(0A|22|23|42|FL)/;

/**
 * The same connections, for `graphile-worker`: it has jobs that were done struck off while nobody waits for it, where a rejection would
 * end the process, and after some failures it rests for minutes. So while the database is away they are waited for until the
 * signal, and a statement that an outage broke fails with a code that has it done again at once.
 */
export function patientPool(pool: pg.Pool, signal: AbortSignal): PatientPool {
  const held = new Set<Promise<void>>();
  const take = async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    held.add(promise);
    const giveBack = () => {
      held.delete(promise);
      resolve();
    };
    try {
      return patientClient(await connectInTime(pool, signal), giveBack);
    } catch (error) {
      giveBack();
      throw error;
    }
  };
  // With a callback it is the line on which news come, which is looked after by who asked for it.
  const connect = (onConnected?: Parameters<pg.Pool["connect"]>[0]) =>
    onConnected === undefined ? take() : pool.connect(onConnected);
  return { pool: replacing(pool, { connect }), settled: () => Promise.all(held) };
}

async function connectInTime(pool: pg.Pool, signal: AbortSignal): Promise<pg.PoolClient> {
  for (;;) {
    try {
      return await pool.connect();
    } catch (error) {
      if (signal.aborted) throw new Error("the database was away when the work ended", { cause: error });
      await pause(AGAIN_MS, undefined, { signal }).catch(() => {});
    }
  }
}

function patientClient(client: pg.PoolClient, giveBack: () => void): pg.PoolClient {
  const query = async (...given: readonly unknown[]) => {
    try {
      return await Reflect.apply(client.query, client, given);
    } catch (error) {
      throw isOwnFault(error) ? error : tryAgain(error);
    }
  };
  const release = (error?: Error | boolean) => {
    client.release(error);
    giveBack();
  };
  return replacing(client, { query: query as pg.PoolClient["query"], release });
}

/** True for what comes of the statement, and not of the database being away, busy or full. */
export function isOwnFault(error: unknown): boolean {
  return error instanceof Error && "code" in error && OWN_FAULT.test(String(error.code));
}

/** As after a conflict of two transactions, which is repeated soon and often. */
const tryAgain = (cause: unknown) =>
  Object.assign(new Error("the database was lost in the middle", { cause }), { code: "40001" });

/** The same thing but for some of its methods. */
function replacing<Thing extends object>(thing: Thing, methods: object): Thing {
  return new Proxy(thing, {
    get: (target, name) => {
      if (name in methods) return methods[name as keyof typeof methods];
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
