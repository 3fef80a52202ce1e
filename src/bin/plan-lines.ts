import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { PlanLinesOptions, Terminal } from "../cli/index.ts";
import type { Instant } from "../engine/index.ts";
import { type LineBlock, lineBlocks } from "./line-blocks.ts";
import { holidayFolder, isBuilt } from "./package.ts";
import { planBlock } from "./plan-block.ts";
import { readHolidayTables } from "./read-holiday-tables.ts";

export interface PlanWorkerData extends PlanLinesOptions {
  readonly clock: Instant;
}

export interface BlockJob {
  readonly index: number;
  readonly bytes: LineBlock;
}

interface BlockResult {
  readonly index: number;
  readonly output: Uint8Array;
  readonly failed: number;
}

/** Blocks under way at once for each worker: one in work, one waiting. */
const BLOCKS_AHEAD = 2;

/** So little is planned sooner than a worker starts. */
const FEW_BLOCKS = 2;

/**
 * Plans the cases of a stream, a line each, and writes a line for each in the same order, in constant memory.
 * Small streams are planned here, long ones by a worker for each processor.
 */
export async function planLines(
  stream: AsyncIterable<Uint8Array>,
  terminal: Pick<Terminal, "out" | "outBytes">,
  options: PlanLinesOptions,
): Promise<{ readonly failed: number }> {
  const data: PlanWorkerData = { ...options, clock: Date.now() };
  const holidays = readHolidayTables(holidayFolder);
  let crew: Crew | undefined;
  let failed = 0;
  let index = 0;
  try {
    for await (const bytes of lineBlocks(stream)) {
      if (index++ < FEW_BLOCKS) {
        const planned = planBlock(bytes, { ...data, holidays });
        failed += planned.failed;
        await terminal.out(planned.text);
      } else {
        crew ??= new Crew(data, terminal);
        await crew.plan(bytes);
      }
    }
    return { failed: failed + ((await crew?.finish()) ?? 0) };
  } finally {
    await crew?.dismiss();
  }
}

/** Workers that plan blocks side by side; what they give is written in the order the blocks came in. */
class Crew {
  readonly #workers: readonly Worker[];
  readonly #terminal: Pick<Terminal, "outBytes">;
  readonly #done = new Map<number, BlockResult>();
  #sent = 0;
  #written = 0;
  #failed = 0;
  #broken: Error | undefined;
  #wake: (() => void) | undefined;

  constructor(data: PlanWorkerData, terminal: Pick<Terminal, "outBytes">) {
    this.#terminal = terminal;
    const file = new URL(isBuilt ? "./plan-worker.js" : "./plan-worker.ts", import.meta.url);
    this.#workers = Array.from({ length: availableParallelism() }, () => {
      const worker = new Worker(file, { workerData: data });
      worker.on("message", (result: BlockResult) => {
        this.#done.set(result.index, result);
        this.#wake?.();
      });
      worker.on("error", (error) => {
        this.#broken = error instanceof Error ? error : new Error(String(error));
        this.#wake?.();
      });
      return worker;
    });
  }

  async plan(bytes: LineBlock): Promise<void> {
    const index = this.#sent++;
    const job: BlockJob = { index, bytes };
    this.#workers[index % this.#workers.length]!.postMessage(job, [bytes.buffer]);
    await this.#writeUntil(this.#sent - this.#workers.length * BLOCKS_AHEAD);
  }

  /** Writes what is left and says how many lines failed. */
  async finish(): Promise<number> {
    await this.#writeUntil(this.#sent);
    return this.#failed;
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  async #writeUntil(count: number): Promise<void> {
    for (;;) {
      const result = this.#done.get(this.#written);
      if (this.#broken !== undefined) throw this.#broken;
      if (result !== undefined) {
        this.#done.delete(this.#written++);
        this.#failed += result.failed;
        await this.#terminal.outBytes(result.output);
      } else if (this.#written >= count) return;
      else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }
}
