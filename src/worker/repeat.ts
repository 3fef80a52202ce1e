import { setTimeout as pause } from "node:timers/promises";

export interface RepeatOptions {
  readonly everyMs: number;
  /** Ends the repeating, after the call that is under way. */
  readonly signal: AbortSignal;
  readonly onFailure: (error: unknown) => void;
}

/** Calls at once, and again so long after each call has ended; what fails is told, and called again all the same. */
export async function repeat(call: () => Promise<void>, { everyMs, signal, onFailure }: RepeatOptions): Promise<void> {
  while (!signal.aborted) {
    try {
      await call();
    } catch (error) {
      onFailure(error);
    }
    await pause(everyMs, undefined, { signal }).catch(() => {});
  }
}
