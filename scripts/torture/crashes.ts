import { whyNoFaults } from "./faults.ts";
import { strikeSends } from "./strike-sends.ts";
import { openSmithy, type StoreSweep, strikeStore, tableOfStrikes } from "./strike-store.ts";
import { joinResults, type TortureResult } from "./torture-run.ts";

const WRITES: readonly (StoreSweep & { readonly what: string })[] = [
  { what: "killed before a write, sync, truncation or removal", deed: "kill-before", calls: "wstun", every: 2 },
  { what: "killed after one", deed: "kill-after", calls: "wstun", every: 3, from: 2 },
  { what: "killed with half of a write done", deed: "tear", calls: "w", every: 5 },
];

const SENDS = { deed: "kill-before", calls: "wstu", strikes: 120, steps: 40 } as const;

/** Kills whoever writes or sends, at each call that reaches the disk: before it, after it, and with half of it done. */
export async function crashes(): Promise<TortureResult> {
  const why = whyNoFaults();
  if (why !== undefined) throw new Error(`crashes: ${why}`);
  const smithy = await openSmithy();
  try {
    const results: TortureResult[] = [];
    for (const { what, ...sweep } of WRITES) results.push(tableOfStrikes(what, await strikeStore(smithy, sweep)));
    results.push(await strikeSends({ what: "killed while it sends, before a call", ...SENDS }));
    results.push(await strikeSends({ what: "killed while it sends, after a call", ...SENDS, deed: "kill-after" }));
    return joinResults(results);
  } finally {
    smithy.remove();
  }
}
