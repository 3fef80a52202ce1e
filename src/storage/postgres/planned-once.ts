import type pg from "pg";

/** A connection plans a statement once, for whatever desk, and also well for tables that were empty then. */
const PLANNED_ONCE = "set local plan_cache_mode = force_generic_plan; set local enable_seqscan = off";

/**
 * One statement of one desk, by its name, in a transaction and one round trip: `settings` say whose it is. Where any step fails nothing is
 * kept, and the first failure is what it rejects with. For what is asked all the time: to plan it takes longer than to do it.
 */
export async function inTransaction(client: pg.PoolClient, settings: string, statement: pg.QueryConfig) {
  const steps = [
    client.query(`begin isolation level read committed; ${PLANNED_ONCE}; ${settings}`),
    client.query(statement),
    client.query("commit"),
  ] as const;
  await Promise.allSettled(steps);
  return Promise.all(steps);
}
