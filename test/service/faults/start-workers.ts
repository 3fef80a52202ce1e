import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { WorkerTimes } from "../../../src/worker/index.ts";
import { endProcess } from "./end-process.ts";

/** What a worker says of itself, a line each. */
export type WorkerNews =
  | { readonly listens: true }
  | { readonly done: string }
  | { readonly failed: string }
  /** "case step", of each thing that a person was reminded of, and the id of the message. */
  | { readonly told: readonly string[]; readonly message: string };

export interface WorkersOptions {
  readonly url: string;
  readonly count: number;
  readonly times: Partial<WorkerTimes>;
  readonly onNews: (news: WorkerNews) => void;
}

/** Processes that work for a service, each of which can be killed at any moment. */
export interface Workers {
  /** Kills one once it has done that many jobs, or after a while, and starts another in its place. Gives what it had done. */
  readonly kill: (number: number, afterJobs: number) => Promise<number>;
  /** Ends all of them as an operator would; gives their statuses. */
  readonly stop: () => Promise<readonly (number | null)[]>;
}

interface Worker {
  readonly child: ChildProcess;
  readonly done: () => number;
  /** Resolves when it would hear that it is to end. */
  readonly listens: Promise<void>;
  /** Resolves when it has done that many jobs, when the time is over, or when it is dead. */
  readonly hasDone: (jobs: number, withinMs: number) => Promise<void>;
}

const SCRIPT = new URL("./worker-process.ts", import.meta.url).pathname;
const CLOCK_AHEAD = new URL("./clock-ahead.ts", import.meta.url).href;
/** How long a victim may take to do what it is to have done. */
const PATIENCE_MS = 4_000;

/** Starts workers; the clock of the last of them is ten minutes ahead, also of the one that takes its place. `later` ends all in any case. */
export function startWorkers({ url, count, times, onNews }: WorkersOptions, later: AsyncDisposableStack): Workers {
  const start = (number: number): Worker => {
    const clock = number === count - 1 ? ["--import", CLOCK_AHEAD] : [];
    const child = spawn(process.execPath, [...clock, SCRIPT, url, JSON.stringify(times)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    return follow(child, onNews);
  };
  const workers = Array.from({ length: count }, (_, number) => start(number));
  later.defer(() => {
    for (const { child } of workers) child.kill("SIGKILL");
  });
  return {
    kill: async (number, afterJobs) => {
      const victim = workers[number]!;
      await victim.hasDone(afterJobs, PATIENCE_MS);
      victim.child.kill("SIGKILL");
      workers[number] = start(number);
      return victim.done();
    },
    stop: () => Promise.all(workers.map(endWell)),
  };
}

async function endWell({ child, listens }: Worker): Promise<number | null> {
  await listens;
  return endProcess(child);
}

function follow(child: ChildProcess, onNews: WorkersOptions["onNews"]): Worker {
  let done = 0;
  const { promise: listens, resolve: hear } = Promise.withResolvers<void>();
  child.once("exit", () => hear());
  const waiting = new Set<() => void>();
  createInterface(child.stdout!).on("line", (line) => {
    const news = JSON.parse(line) as WorkerNews;
    if ("listens" in news) hear();
    if ("done" in news) done += 1;
    for (const look of waiting) look();
    onNews(news);
  });
  return {
    child,
    listens,
    done: () => done,
    hasDone: async (jobs, withinMs) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const look = () => {
        if (done >= jobs) resolve();
      };
      const timer = setTimeout(resolve, withinMs);
      child.once("exit", () => resolve());
      waiting.add(look);
      look();
      await promise;
      waiting.delete(look);
      clearTimeout(timer);
    },
  };
}
