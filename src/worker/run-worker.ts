import { EventEmitter } from "node:events";
import { type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { Beating } from "./beating.ts";
import { dailyCron } from "./daily-job.ts";
import { HeldMailboxes } from "./held-mailboxes.ts";
import { Lines } from "./lines.ts";
import { silent } from "./migrate-jobs.ts";
import { type PatientPool, patientPool } from "./patient-pool.ts";
import { repeat } from "./repeat.ts";
import type { TaskContext } from "./task-context.ts";
import { type JobObservers, taskList } from "./task-list.ts";

/** The rhythm of a worker, in milliseconds; all workers of a service have the same. */
export interface WorkerTimes {
  /** How often it is looked what is due. */
  readonly lookMs: number;
  /** How often a worker says that it lives. */
  readonly beatMs: number;
  /** For how long a mailbox is held without a beat. */
  readonly leaseMs: number;
  /** Whoever has not been heard of for so long is dead, and their jobs are done by others. */
  readonly deadMs: number;
}

/** Together they let nothing of a worker that was killed lie for a minute. */
const TIMES: WorkerTimes = { lookMs: 500, beatMs: 10_000, leaseMs: 40_000, deadMs: 40_000 };

export interface WorkerOptions
  extends Pick<
      TaskContext,
      "database" | "manyDesks" | "openStores" | "openDesk" | "holidays" | "version" | "onFailure"
    >,
    Partial<JobObservers> {
  /** A UUID: nobody else is called so. */
  readonly id: string;
  /** How many jobs are done at a time. */
  readonly jobs: number;
  /** How many mailboxes are listened to at most, so that new mail is seen at once; none if left out. */
  readonly lines?: number;
  readonly times?: Partial<WorkerTimes>;
}

/** Somebody who does what is due. */
export interface RunningWorker {
  /**
   * Ends it: nothing new is begun, and what goes on is taken to where others can take it up. A letter that is being submitted has
   * five seconds to end well; after that its line is cut, and it stands as what is known of it.
   */
  readonly stop: () => Promise<void>;
  /** When it last looked what is due, in epoch milliseconds by its own clock; undefined before it first did. */
  readonly lastLookAt: () => number | undefined;
}

const MOST_CLAIMED = 1_000;
const GRACE_MS = 5_000;
/** After the database was lost. */
const AGAIN_MS = 1_000;
const POLL_MS = 1_000;

/**
 * Does what is due, of every desk, until it is stopped; any number of workers may run over one database. What was begun by one that
 * died is taken up by the others. A database that is lost for a while is waited for.
 */
export function runWorker(options: WorkerOptions): RunningWorker {
  const { database, id, onFailure } = options;
  const times = { ...TIMES, ...options.times };
  const [stopping, giveUp] = [new AbortController(), new AbortController()];
  const [pools, left] = [new Set<string>([id]), new Set<string>()];
  const mailboxes = new HeldMailboxes(database, { holder: id, leaseMs: times.leaseMs });
  const lines = new Lines({ ...times, database, listener: id, most: options.lines ?? 0, onFailure });
  const beating = new Beating({ ...times, database, mailboxes, lines, workers: () => [...pools] });
  const context = {
    ...options,
    mailboxes,
    lines,
    clock: () => beating.now(),
    stop: stopping.signal,
    giveUp: giveUp.signal,
  };
  let lookedAt: number | undefined;
  const look = async () => {
    while (!stopping.signal.aborted && (await database.claimDue(MOST_CLAIMED)) > 0);
    lookedAt = Date.now();
  };
  const { signal } = stopping;
  const looking = repeat(look, { everyMs: times.lookMs, signal, onFailure });
  // It beats to the very end: what is being ended is still held.
  const beats = new AbortController();
  const first = Promise.withResolvers<void>();
  const beat = async () => {
    await beating.beat();
    first.resolve();
  };
  const beatingOn = repeat(beat, { everyMs: times.beatMs, signal: beats.signal, onFailure });
  signal.addEventListener("abort", () => first.resolve(), { once: true });
  // Whoever does not know yet how wrong their clock is dates nothing.
  const working = first.promise.then(() => keepWorking(taskList(context, options), { options, pools, left, signal }));
  const end = async () => {
    stopping.abort();
    const timer = setTimeout(() => giveUp.abort(), GRACE_MS);
    await Promise.all([looking, working]);
    clearTimeout(timer);
    await lines.close();
    beats.abort();
    await beatingOn;
    // A beat that was on its way has said of one that had left that it lives.
    for (const pool of [...pools, ...left]) await database.leave(pool).catch(onFailure);
  };
  let ending: Promise<void> | undefined;
  return {
    stop: () => {
      ending ??= end();
      return ending;
    },
    lastLookAt: () => lookedAt,
  };
}

interface Working {
  readonly options: WorkerOptions;
  readonly pools: Set<string>;
  readonly left: Set<string>;
  readonly signal: AbortSignal;
}

/** Takes jobs until the signal; where the database was lost, again. */
async function keepWorking(tasks: TaskList, { options, pools, left, signal }: Working): Promise<void> {
  const start = async () => {
    const before = new Set(pools);
    const patient = patientPool(options.database.pool, signal);
    const runner = await startRunner(tasks, { ...options, pool: patient.pool }, pools);
    const stop = () => void runner.stop().catch(() => {});
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    try {
      await runner.promise;
    } finally {
      signal.removeEventListener("abort", stop);
      await patient.settled();
      for (const pool of pools) {
        if (before.has(pool)) continue;
        // Nobody says any more that it lives: where the database is away, it is dead after a while.
        pools.delete(pool);
        left.add(pool);
        await leave(pool, options);
      }
    }
  };
  await repeat(start, { everyMs: AGAIN_MS, signal, onFailure: options.onFailure });
}

/** Jobs that it could not say the end of are done again, by whoever takes them next. */
async function leave(pool: string, { database, onFailure }: WorkerOptions): Promise<void> {
  await database.leave(pool).catch(onFailure);
}

async function startRunner(
  tasks: TaskList,
  { pool, jobs }: Pick<WorkerOptions, "jobs"> & Pick<PatientPool, "pool">,
  pools: Set<string>,
): Promise<Runner> {
  const events = new EventEmitter() as WorkerEvents;
  events.on("pool:create", ({ workerPool }) => pools.add(workerPool.id));
  return run({
    pgPool: pool,
    taskList: tasks,
    concurrency: jobs,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    parsedCronItems: dailyCron(),
    logger: silent,
    events,
  });
}
