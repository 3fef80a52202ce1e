import { setTimeout as pause } from "node:timers/promises";
import type { JobHelpers, TaskList } from "graphile-worker";
import { StoreError } from "../app/index.ts";
import { HOUR_MS } from "../engine/index.ts";
import { MOST_ATTEMPTS, PLAN_PRIORITY } from "./claim-statement.ts";
import { DAILY_JOB } from "./daily-job.ts";
import { acknowledgeApplications, recheckLetters, remind, syncCalendar } from "./desk-tasks.ts";
import { sendDue, watchMailbox } from "./mailbox-turn.ts";
import { type FailedWork, planCases, planDesks } from "./plan-cases.ts";
import { takeInImport } from "./take-in-imports.ts";
import type { Task, TaskContext } from "./task-context.ts";
import { PLAN_DESKS, readPlans, readWork, WORK_KINDS, type Work, type WorkKind } from "./work-kinds.ts";

/** A job as whoever observes it may know it: its name, never what it is about. */
export interface ObservedJob {
  readonly job: WorkKind | typeof DAILY_JOB;
  /** 1 for the first. */
  readonly attempt: number;
  readonly lateMs: number;
  /** Of how many things it is: more than one for plans alone. */
  readonly count: number;
}

/** What is done besides the work of desks. */
export interface JobObservers {
  /** Done once a day for the whole service, by one of all workers; nothing is if left out. */
  readonly daily: () => Promise<void>;
  readonly observe: (job: ObservedJob, work: () => Promise<void>) => Promise<void>;
}

const TASKS: Readonly<Record<WorkKind, Task>> = {
  "plan-case": planCases,
  "recheck-letters": recheckLetters,
  "send-due": sendDue,
  "watch-mailbox": watchMailbox,
  remind,
  "acknowledge-applications": acknowledgeApplications,
  "sync-calendar": syncCalendar,
  "take-in-import": takeInImport,
};

/** After the database was lost. */
const AGAIN_MS = 1_000;

type Helpers = Pick<JobHelpers, "job" | "addJob">;
type Perform = (payload: unknown, helpers: Helpers) => Promise<void>;

/** What a worker does for each kind of job. */
export function taskList(
  context: TaskContext,
  { observe = (_, work) => work(), daily = async () => {} }: Partial<JobObservers>,
): TaskList {
  const performDaily: Perform = (_, { job }) =>
    observe({ job: DAILY_JOB, attempt: job.attempts, lateMs: 0, count: 1 }, daily);
  const entries = WORK_KINDS.map((kind) => [kind, performOne(kind, context, observe)]);
  return {
    ...Object.fromEntries(entries),
    [PLAN_DESKS]: performPlans(context, observe),
    [DAILY_JOB]: performDaily,
  } as TaskList;
}

function performOne(kind: WorkKind, context: TaskContext, observe: JobObservers["observe"]): Perform {
  return async (payload, { job }) => {
    const work = readWork(kind, payload);
    try {
      await observe(observed([work], job.attempts, context), () => perform(kind, work, context));
    } catch (error) {
      if (isLost(error)) return wakeAgain([work], AGAIN_MS, context);
      if (isOutage(error)) return wakeWhenBack([work], AGAIN_MS, { reason: error, context });
      // What fails for good is not forgotten: it is looked at again from the beginning, and of this job nothing is kept.
      if (job.attempts >= job.max_attempts) return wakeWhenBack([work], HOUR_MS, { reason: error, context });
      throw error;
    }
  };
}

/** For a desk that was removed, or moved elsewhere, nothing is left to do: one that is opened again is woken as a whole. */
async function perform(kind: WorkKind, work: Work, context: TaskContext): Promise<void> {
  try {
    await TASKS[kind](work, context);
  } catch (error) {
    if (!isAway(error)) throw error;
  }
}

/** What failed for one of several desks, or for all of them, is tried again for each by itself: no desk fails for another's sake twice. */
function performPlans(context: TaskContext, observe: JobObservers["observe"]): Perform {
  return async (payload, { job, addJob }) => {
    const works = readPlans(payload);
    const addEach = async (alone: readonly Work[]) => {
      for (const { kind, desk, subjects, dueAt } of alone) {
        await addJob(kind, { desk, subjects, dueAt }, { maxAttempts: MOST_ATTEMPTS, priority: PLAN_PRIORITY });
      }
    };
    if (job.attempts > 1) return addEach(works);
    let failed: readonly FailedWork[] = [];
    try {
      await observe(observed(works, job.attempts, context), async () => {
        failed = await planDesks(works, context);
      });
    } catch (error) {
      if (isOutage(error)) return wakeWhenBack(works, AGAIN_MS, { reason: error, context });
      throw error;
    }
    const away = failed.filter(({ reason }) => isOutage(reason));
    const others = failed.filter(({ reason }) => !isOutage(reason));
    await addEach(others.map(({ work }) => work));
    if (away.length === 0) return;
    const again = away.map(({ work }) => work);
    await wakeWhenBack(again, AGAIN_MS, { reason: away[0]!.reason, context });
  };
}

function observed(works: readonly Work[], attempt: number, { clock }: TaskContext): ObservedJob {
  const [{ kind: job }] = works as readonly [Work];
  const dueAt = works.reduce((first, work) => Math.min(first, work.dueAt), Number.POSITIVE_INFINITY);
  const count = works.reduce((sum, { subjects }) => sum + subjects.length, 0);
  return { job, attempt, lateMs: Math.max(0, clock() - dueAt), count };
}

async function wakeAgain(works: readonly Work[], ms: number, { database }: TaskContext): Promise<void> {
  const things = works.flatMap((work) => work.subjects.map((subject) => ({ ...work, subject })));
  if (things.length > 0) await database.wakeEachIn(things, ms);
}

/** An outage is no failure of the work: it counts as no attempt, and the work does not rest for longer after each. */
async function wakeWhenBack(
  works: readonly Work[],
  ms: number,
  { reason, context }: { readonly reason: unknown; readonly context: TaskContext },
): Promise<void> {
  while (!context.stop.aborted) {
    try {
      return await wakeAgain(works, ms, context);
    } catch (error) {
      if (!isOutage(error)) throw error;
      await pause(AGAIN_MS, undefined, { signal: context.stop }).catch(() => {});
    }
  }
  throw reason;
}

/** Nothing is wrong with the work: the database is away, busy, or has no room. */
function isOutage(error: unknown): error is StoreError {
  return error instanceof StoreError && (error.retryable || error.kind === "disk-full");
}

/** The mailbox was taken over: whoever has it now does the rest. */
function isLost(error: unknown): boolean {
  return codeOf(error) === "FL001";
}

/** The desk has moved, or is gone. */
function isAway(error: unknown): boolean {
  const code = error instanceof StoreError ? codeOf(error.cause) : codeOf(error);
  return code === "FL002" || code === "FL003";
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
