import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";

/** A whole process, from start to exit. */
export interface ProcessRun {
  readonly wallMs: number;
  readonly peakMb: number;
  /** What it wrote, where that was to be kept. */
  readonly output: string;
}

const REPORTER = new URL("floor/report-memory.ts", import.meta.url).pathname;

export interface RunOptions {
  readonly args: readonly string[];
  /** What goes into its standard input. */
  readonly input?: () => AsyncIterable<Uint8Array>;
  readonly env?: NodeJS.ProcessEnv;
  /** Whether to ask for its peak memory: costs a few milliseconds of start-up. */
  readonly isMemoryWanted?: boolean;
  readonly isOutputKept?: boolean;
}

/** Runs Node with these arguments, reads its output and throws it away unless it is to be kept. */
export async function runNode({ args, input, env, isMemoryWanted, isOutputKept }: RunOptions): Promise<ProcessRun> {
  const startedAt = performance.now();
  const preload = isMemoryWanted === true ? ["--import", REPORTER] : [];
  const child = spawn(process.execPath, [...preload, ...args], {
    env: env ?? process.env,
    stdio: ["pipe", "pipe", "inherit", "pipe"],
  });
  const [stdin, stdout, memory] = [child.stdin!, child.stdout!, child.stdio[3] as Readable];
  let output = "";
  stdout.on("data", (chunk) => {
    if (isOutputKept === true) output += chunk;
  });
  let peak = "";
  memory.on("data", (chunk) => {
    peak += chunk;
  });
  for await (const chunk of input?.() ?? []) if (!stdin.write(chunk)) await once(stdin, "drain");
  stdin.end();
  const [status] = (await once(child, "close")) as [number];
  if (status !== 0) throw new Error(`${args.join(" ")} left with ${status}`);
  return { wallMs: performance.now() - startedAt, peakMb: Number(peak) / 1024, output };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** Of values, the one that this share of them lies below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Runs several things in turn, round after round, so that a machine that drifts drifts for all; the median of each. */
export async function inTurns<K extends string>(
  rounds: number,
  runs: Readonly<Record<K, () => Promise<number> | number>>,
): Promise<Record<K, number>> {
  const names = Object.keys(runs) as K[];
  const seen = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const value = await runs[name]();
      if (round > 0) seen[name].push(value);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(seen[name])])) as Record<K, number>;
}

/** A line of the table of results. */
export interface Figure {
  readonly what: string;
  readonly value: string;
  readonly against: string;
  readonly ratio: number;
  /** What was set out for. */
  readonly goal: string;
}
