import { whyNoFaults } from "./faults.ts";
import { strikeSends } from "./strike-sends.ts";
import { openSmithy, type StoreSweep, strikeStore, tableOfStrikes } from "./strike-store.ts";
import { joinResults, type TortureResult } from "./torture-run.ts";

const WRITES: readonly (StoreSweep & { readonly what: string })[] = [
  { what: "one read fails", deed: "fail-once", calls: "ro", every: 4 },
  { what: "one write, truncation or removal fails", deed: "fail-once", calls: "wtun", every: 4 },
  { what: "one sync fails", deed: "fail-once", calls: "s", every: 1 },
  { what: "half of a write fits on the disk", deed: "short", calls: "w", every: 8, errno: "ENOSPC" },
  { what: "from a call on all reads, writes and syncs fail", deed: "fail-always", calls: "rwstoun", every: 8 },
  { what: "from a write on there is no room", deed: "fail-always", calls: "wt", every: 8, errno: "ENOSPC" },
];

const SENDS = { strikes: 60, steps: 90, calls: "rwstuo" } as const;

/** Lets one call for the store's files fail, or all from one on, while everything is written and letters go out. */
export async function ioErrors(): Promise<TortureResult> {
  const why = whyNoFaults();
  if (why !== undefined) throw new Error(`io-errors: ${why}`);
  const smithy = await openSmithy();
  try {
    const results: TortureResult[] = [];
    for (const { what, ...sweep } of WRITES) results.push(tableOfStrikes(what, await strikeStore(smithy, sweep)));
    results.push(await strikeSends({ what: "one call fails while letters go out", deed: "fail-once", ...SENDS }));
    results.push(await strikeSends({ what: "all from one on, while letters go out", deed: "fail-always", ...SENDS }));
    return joinResults(results);
  } finally {
    smithy.remove();
  }
}
