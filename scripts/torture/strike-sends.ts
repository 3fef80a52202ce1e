import { rmSync } from "node:fs";
import { bundle } from "../../test/bundle.ts";
import { sweepSends } from "../../test/sending/sweep-sends.ts";
import { type Deed, runStruck } from "./faults.ts";
import { makeQuickFolder } from "./quick-folder.ts";
import type { TortureResult } from "./torture-run.ts";

/** How processes that send are struck. */
export interface SendStrikes {
  readonly what: string;
  readonly deed: Deed;
  /** Letters of `faults.c`. */
  readonly calls: string;
  readonly strikes: number;
  /** The calls of one of its letters, and some more. */
  readonly steps: number;
}

/** Strikes processes that send at calls for the store's files; every letter is there afterwards, went at most once, and is not lied about. */
export async function strikeSends({ what, deed, calls, strikes, steps }: SendStrikes): Promise<TortureResult> {
  const folder = makeQuickFolder();
  try {
    const script = await bundle(new URL("../../test/sending/send-until-killed.ts", import.meta.url), folder);
    const send = async (sender: Parameters<Parameters<typeof sweepSends>[0]["send"]>[0]) => {
      const args = [script, sender.home, String(sender.port), "0", String(sender.now)];
      const outcome = await runStruck({ args, root: sender.home, calls, strike: { deed, at: sender.strikeAt } });
      return outcome.struck !== undefined;
    };
    const outcome = endsOf(await sweepSends({ folder, strikes, steps, send }));
    return { figures: [{ what, extent: `${strikes} strikes`, outcome }], failures: [] };
  } catch (error) {
    return { figures: [{ what, extent: "stopped", outcome: "failed" }], failures: [`${what}: ${error}`] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How many letters came to which end, over all stores, for a table. */
export function endsOf(lanes: readonly Readonly<Record<string, number>>[]): string {
  const sum: Record<string, number> = {};
  for (const [state, count] of lanes.flatMap(Object.entries)) sum[state] = (sum[state] ?? 0) + count;
  return Object.entries(sum)
    .map(([state, count]) => `${count} ${state}`)
    .join(", ");
}
