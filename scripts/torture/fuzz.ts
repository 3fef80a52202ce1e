import { runFuzz } from "../fuzz/run-fuzz.ts";
import type { TortureOptions, TortureResult } from "./torture-run.ts";

const MINUTES = 3;
const LIMIT_MS = 5_000;

/** Damaged files for every parser of outside data; `npm run fuzz` keeps those that one failed at. */
export async function fuzz({ minutes = MINUTES, seed }: TortureOptions): Promise<TortureResult> {
  const until = Date.now() + minutes * 60_000;
  const { counts, failures } = await runFuzz({ seed, to: Infinity, until, limitMs: LIMIT_MS });
  const figures = [...counts].map(([name, { read, refused, slowestMs }]) => ({
    what: name,
    extent: `${read + refused} damaged files`,
    outcome: `${read} read, ${refused} refused, the slowest in ${slowestMs.toFixed(0)} ms`,
  }));
  return {
    figures,
    failures: failures.map(({ number, why }) => `seed ${seed}, input ${number}: ${why.split("\n")[0]}`),
  };
}
