import { Worker } from "node:worker_threads";

/** What a worker is to read: inputs `from` up to, and not including, `to`, and none after a moment. */
export interface FuzzJob {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Epoch milliseconds. */
  readonly until: number;
  /** Shared: the number of the input that is being read, and since when; 0 when nothing is. */
  readonly clock: Float64Array;
}

/** How many inputs a parser read, and how many it said were none of its. */
export interface ParserCount {
  readonly read: number;
  readonly refused: number;
  readonly slowestMs: number;
}

export type FuzzNews =
  | { readonly kind: "failed"; readonly number: number; readonly why: string }
  | { readonly kind: "counted"; readonly counts: ReadonlyMap<string, ParserCount> };

/** An input at which a parser threw, or that took too long. */
export interface FuzzFailure {
  readonly number: number;
  readonly why: string;
}

export interface FuzzResult {
  readonly counts: ReadonlyMap<string, ParserCount>;
  readonly failures: readonly FuzzFailure[];
}

const LOOK_MS = 250;

/** Reads damaged files until there are so many or it is so late; one that takes longer than `limitMs` is left, and the next begun. */
export async function runFuzz({
  limitMs,
  ...job
}: Omit<FuzzJob, "from" | "clock"> & { readonly limitMs: number }): Promise<FuzzResult> {
  const counts = new Map<string, ParserCount>();
  const failures: FuzzFailure[] = [];
  const onNews = (news: FuzzNews) => {
    if (news.kind === "failed") failures.push({ number: news.number, why: news.why });
    else for (const [name, count] of news.counts) counts.set(name, sumOf(counts.get(name), count));
  };
  for (let from = 0; from < job.to && Date.now() < job.until; ) {
    const stuckAt = await runWorker(
      { ...job, from, clock: new Float64Array(new SharedArrayBuffer(16)) },
      limitMs,
      onNews,
    );
    if (stuckAt === undefined) break;
    failures.push({ number: stuckAt, why: `it took longer than ${limitMs} ms` });
    from = stuckAt + 1;
  }
  return { counts, failures };
}

/** The number of the input that took too long; undefined where none did. */
function runWorker(job: FuzzJob, limitMs: number, onNews: (news: FuzzNews) => void): Promise<number | undefined> {
  const worker = new Worker(new URL("./fuzz-worker.ts", import.meta.url), { workerData: job });
  return new Promise((resolve, reject) => {
    const watch = setInterval(() => {
      const [number = 0, since = 0] = job.clock;
      if (since === 0 || Date.now() - since < limitMs) return;
      clearInterval(watch);
      void worker.terminate().then(() => resolve(number));
    }, LOOK_MS);
    worker.on("message", onNews);
    worker.on("error", reject);
    worker.on("exit", () => {
      clearInterval(watch);
      resolve(undefined);
    });
  });
}

function sumOf(one: ParserCount | undefined, other: ParserCount): ParserCount {
  if (one === undefined) return other;
  return {
    read: one.read + other.read,
    refused: one.refused + other.refused,
    slowestMs: Math.max(one.slowestMs, other.slowestMs),
  };
}
