import { lettersOverClockChanges } from "./clock-changes.ts";
import { joinResults, type TortureOptions, type TortureResult } from "./torture-run.ts";
import { lettersUnderWrongClocks } from "./wrong-clocks.ts";

const ROUNDS = 300;

/** Clocks that jump, go back and change, against letters, leases and reminders. */
export async function clocks({ seed }: Pick<TortureOptions, "seed">, rounds: number = ROUNDS): Promise<TortureResult> {
  return joinResults([await lettersUnderWrongClocks({ seed, rounds }), await lettersOverClockChanges()]);
}
