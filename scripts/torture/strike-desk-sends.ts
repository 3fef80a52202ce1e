import { sweepSends } from "../../test/sending/sweep-sends.ts";
import { openDeskPlace } from "./desk-work.ts";
import type { DeskYard } from "./desk-yard.ts";
import { misbehaviourOf, runAtDoor } from "./run-at-door.ts";
import type { StatementDeed } from "./statement-door.ts";
import { endsOf } from "./strike-sends.ts";
import type { TortureResult } from "./torture-run.ts";

/** How processes that send for a desk are struck. */
export interface DeskSends {
  readonly what: string;
  readonly deed: StatementDeed;
  readonly strikes: number;
  /** The statements of one letter, and some more. */
  readonly steps: number;
}

/** Strikes processes that send at their statements; every letter is there afterwards, went at most once, and is not lied about. */
export async function strikeDeskSends(
  yard: DeskYard,
  { what, deed, strikes, steps }: DeskSends,
): Promise<TortureResult> {
  const script = await yard.scriptOf(new URL("./send-from-desk.ts", import.meta.url));
  try {
    const ends = await sweepSends({
      folder: yard.folder,
      strikes,
      steps,
      open: async () => {
        const desk = await yard.makeDesk();
        const place = openDeskPlace(yard.url, desk);
        return { home: desk, store: { ...place.store, close: place.close } };
      },
      send: async ({ home: desk, port, strikeAt, now }) => {
        const strike = { deed, at: strikeAt };
        const argsAt = (url: string) => [url, desk, String(port), String(now)];
        const outcome = await runAtDoor({ script, argsAt, url: yard.url, strike });
        if (outcome.struck === undefined) return false;
        const faults = misbehaviourOf(outcome, strike);
        if (faults.length > 0) throw new Error(`at statement ${strikeAt} (${outcome.struck}) ${faults.join("; ")}`);
        return true;
      },
    });
    return { figures: [{ what, extent: `${strikes} strikes`, outcome: endsOf(ends) }], failures: [] };
  } catch (error) {
    return { figures: [{ what, extent: "stopped", outcome: "failed" }], failures: [`${what}: ${error}`] };
  }
}
