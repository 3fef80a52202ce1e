import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { diceOf } from "../fuzz/mutate.ts";
import { DiskModel, parseTrace, type TraceRecord } from "./disk-model.ts";
import { runStruck, whyNoFaults } from "./faults.ts";
import { openSmithy, type Smithy, tryPlace } from "./strike-store.ts";
import type { TortureOptions, TortureResult } from "./torture-run.ts";

const CUTS = 400;

/** Cuts the power at moments of one run of all work, on a disk that keeps of what was not synced what it likes. */
export async function powerCuts({ seed }: Pick<TortureOptions, "seed">, cuts: number = CUTS): Promise<TortureResult> {
  const why = whyNoFaults();
  if (why !== undefined) throw new Error(`power-cuts: ${why}`);
  const smithy = await openSmithy();
  try {
    const records = await traceWork(smithy);
    const { acknowledged, failures } = await cutThroughout(smithy, records, { seed, cuts });
    const outcome = `${acknowledged} steps acknowledged and found; ${failures.length} failures`;
    const what = "the power goes; what was not synced is there, or not, or in part";
    return { figures: [{ what, extent: `${cuts} cuts in a run of ${records.length} calls`, outcome }], failures };
  } finally {
    smithy.remove();
  }
}

async function traceWork({ folder, script }: Smithy): Promise<readonly TraceRecord[]> {
  const root = join(folder, "traced", "home");
  const trace = join(folder, "trace");
  mkdirSync(join(root, ".."));
  const { status, errors } = await runStruck({ args: [script, root], root, calls: "wstun", trace });
  if (status !== 0) throw new Error(`the work that is traced ended with ${status}: ${errors}`);
  return parseTrace(readFileSync(trace));
}

interface Cuts {
  readonly seed: number;
  readonly cuts: number;
}

async function cutThroughout({ folder }: Smithy, records: readonly TraceRecord[], { seed, cuts }: Cuts) {
  const failures: string[] = [];
  const disk = new DiskModel();
  let [said, acknowledged, done] = ["", 0, 0];
  for (let cut = 1; cut <= cuts; cut += 1) {
    const until = Math.floor((cut * records.length) / cuts);
    for (const record of records.slice(done, until)) {
      disk.take(record);
      if (record.kind === "a") said += new TextDecoder().decode(record.bytes);
    }
    done = until;
    const home = join(folder, `cut-${cut}`);
    disk.leaveIn(home, diceOf(seed, cut));
    const lines = said.split("\n").slice(0, -1);
    const { faults } = await tryPlace(home, lines);
    failures.push(...faults.map((fault) => `after call ${done}, seed ${seed}: ${fault}`));
    acknowledged += lines.length;
    rmSync(home, { recursive: true });
  }
  return { acknowledged, failures };
}
