import { whyNoFaults } from "./faults.ts";
import { openSmithy, type Smithy, type StoreSweep, strikeStore } from "./strike-store.ts";
import type { TortureFigure, TortureResult } from "./torture-run.ts";

/** Kills whoever writes, at each call that reaches the disk: before it, after it, and with half of it done. */
export async function crashes(): Promise<TortureResult> {
  const why = whyNoFaults();
  if (why !== undefined) throw new Error(`crashes: ${why}`);
  const smithy = await openSmithy();
  try {
    return await killAtEachCall(smithy);
  } finally {
    smithy.remove();
  }
}

const SWEEPS: readonly (StoreSweep & { readonly what: string })[] = [
  { what: "killed before a write, sync, truncation or removal", deed: "kill-before", calls: "wstun", every: 2 },
  { what: "killed after one", deed: "kill-after", calls: "wstun", every: 2, from: 2 },
  { what: "killed with half of a write done", deed: "tear", calls: "w", every: 3 },
];

async function killAtEachCall(smithy: Smithy): Promise<TortureResult> {
  const figures: TortureFigure[] = [];
  const failures: string[] = [];
  for (const { what, ...sweep } of SWEEPS) {
    const tally = await strikeStore(smithy, sweep);
    failures.push(...tally.failures);
    const outcome = `${tally.acknowledged} acknowledged steps, ${tally.failures.length} failures`;
    figures.push({ what, extent: `${tally.strikes} kills`, outcome });
  }
  return { figures, failures };
}
