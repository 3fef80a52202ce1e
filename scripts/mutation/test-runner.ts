import { Worker } from "node:worker_threads";
import type { TestAnswer, TestOrder, WorkerInput } from "./test-worker.ts";

/** A worker that does tests; one that is lost to a mutant is replaced. */
export interface TestRunner {
  /** Undefined where one of the tests took longer than the limit, or the worker died of what it was told to do. */
  readonly ask: (order: TestOrder, limitMs: number) => Promise<TestAnswer | undefined>;
  readonly close: () => Promise<void>;
}

/** What a mutant that allocates without end may take. */
const MOST_MEMORY_MB = 1_500;

/** Orders after which the worker is replaced, for what the bundle's packages gather. */
const MOST_ORDERS = 400;

export function startTestRunner(input: WorkerInput): TestRunner {
  let worker: AskedWorker | undefined;
  let orders = 0;
  const drop = async () => {
    await worker?.end();
    worker = undefined;
    orders = 0;
  };
  return {
    close: drop,
    ask: async (order, limitMs) => {
      if (orders >= MOST_ORDERS) await drop();
      orders += 1;
      worker ??= startWorker(input);
      const answer = await worker.ask(order, limitMs);
      if (answer === undefined || answer.isEndless) await drop();
      return answer;
    },
  };
}

interface AskedWorker {
  readonly ask: TestRunner["ask"];
  readonly end: () => Promise<unknown>;
}

function startWorker(workerData: WorkerInput): AskedWorker {
  const worker = new Worker(new URL("./test-worker.ts", import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  let settle: (answer?: TestAnswer) => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  worker.on("message", (news: TestAnswer | "begun") => (news === "begun" ? timer?.refresh() : settle(news)));
  // A worker that is gone answers nobody; why, is the mutant's matter.
  worker.on("error", () => settle());
  worker.on("exit", () => settle());
  return {
    end: () => worker.terminate(),
    ask: (order, limitMs) =>
      new Promise((resolve) => {
        timer = setTimeout(() => settle(), limitMs);
        settle = (answer) => {
          clearTimeout(timer);
          resolve(answer);
        };
        worker.postMessage(order);
      }),
  };
}
