import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { type Figure, inTurns, type RunOptions, runNode } from "./measure.ts";

const lines = readFileSync(new URL("../test/conformance/cases.ndjson", import.meta.url));
const program = new URL("../dist/fineline.js", import.meta.url).pathname;
const floor = new URL("floor/parse-and-stringify.ts", import.meta.url).pathname;
const CASES_A_BLOCK = 500;

/** The 500 cases over and over. */
async function* cases(count: number): AsyncIterable<Uint8Array> {
  for (let sent = 0; sent < count; sent += CASES_A_BLOCK) yield lines;
}

function plan(count: number, isMemoryWanted = false): RunOptions {
  return { args: [program, "plan", "--ndjson"], input: () => cases(count), isMemoryWanted };
}

function parseAndStringify(count: number): RunOptions {
  return { args: [floor], input: () => cases(count) };
}

/** The whole pass of `plan --ndjson` against parsing and writing back the same lines, and its peak memory. */
export async function benchPlanStream(isLong: boolean): Promise<readonly Figure[]> {
  const count = isLong ? 1_000_000 : 50_000;
  const ms = await inTurns(isLong ? 1 : 3, {
    plan: async () => (await runNode(plan(count))).wallMs,
    floor: async () => (await runNode(parseAndStringify(count))).wallMs,
  });
  const small = await runNode(plan(10_000, true));
  const large = await runNode(plan(isLong ? 1_000_000 : 100_000, true));
  const perCase = (elapsedMs: number) => `${((elapsedMs * 1_000) / count).toFixed(1)} µs a case`;
  return [
    {
      what: `plan --ndjson, ${count.toLocaleString("en")} cases, ${availableParallelism()} processors`,
      value: perCase(ms.plan),
      against: `JSON.parse and JSON.stringify of the same lines, ${perCase(ms.floor)}`,
      ratio: ms.plan / ms.floor,
      goal: "4 or less",
    },
    {
      what: `its peak memory at ${(isLong ? 1_000_000 : 100_000).toLocaleString("en")} cases`,
      value: `${large.peakMb.toFixed(0)} MB`,
      against: `at 10,000 cases ${small.peakMb.toFixed(0)} MB`,
      ratio: large.peakMb / small.peakMb,
      goal: "about 1",
    },
  ];
}
