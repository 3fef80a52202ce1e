import { openWorkDatabase } from "./work-database.ts";

/** Who is at work for a service, what waits, and what time it is there. */
export interface WorkStanding {
  /** By the database's clock, epoch milliseconds. */
  readonly now: number;
  /** Workers that were heard of within three of their beats. */
  readonly workers: number;
  /** For how long the oldest of what is due has waited; 0 where nothing is. */
  readonly lateMs: number;
  /** Mailboxes that a person has to see to. */
  readonly stopped: number;
  /** Whether the tables of jobs are there. */
  readonly hasJobs: boolean;
}

/** Whoever takes jobs lives under the name of its pool as well, and is one all the same. */
const STANDING = `
  select fineline_work.now_ms() as now,
    (select count(*)::int from fineline_work.workers
      where beat_at > fineline_work.now_ms() - 30000 and id not like 'pool-%') as workers,
    (select coalesce(greatest(0, fineline_work.now_ms() - min(due_at)), 0) from fineline_work.wakes) as late,
    (select count(*)::int from fineline_work.mailboxes where is_stopped) as stopped,
    to_regnamespace('graphile_worker') is not null as jobs`;

/** Reads it as a worker does, over a connection that is closed afterwards. Rejects with what the database says. */
export async function readWorkStanding(url: string): Promise<WorkStanding> {
  const { pool, close } = openWorkDatabase({ url, poolSize: 1 });
  try {
    const [row] = (await pool.query(STANDING)).rows;
    const { workers, stopped, jobs: hasJobs } = row;
    return { now: Number(row.now), workers, lateMs: Number(row.late), stopped, hasJobs };
  } finally {
    await close();
  }
}
