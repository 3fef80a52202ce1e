import type { Log } from "./log.ts";
import type { Phase } from "./log-fields.ts";

/** One thing that has to end, in the order in which things do. */
export interface EndingStep {
  readonly phase: Phase;
  readonly end: () => Promise<void>;
}

export interface ShutdownOptions {
  /** From the first to the last; each begins when the one before has ended. */
  readonly steps: readonly EndingStep[];
  /** How long all of it may take. */
  readonly graceMs: number;
  /** Calls back for every signal that asks the process to end; gives what takes that back. */
  readonly onSignal: (hear: (signal: string) => void) => () => void;
  /** Ends the process at once. */
  readonly exit: (status: number) => void;
  readonly log: Log;
}

/** As shells have it for a process that was ended by SIGINT. */
const ENDED_AT_ONCE = 130;

/**
 * Ends a process well: the first signal lets everything under way come to its end, step by step, for as long as there is time. A
 * second signal, or the end of that time, ends it at once. Resolves when everything has ended.
 */
export function endWell({ steps, graceMs, onSignal, exit, log }: ShutdownOptions): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let isEnding = false;
  const stopHearing = onSignal((signal) => {
    log.info("ending", { signal });
    if (isEnding) return exit(ENDED_AT_ONCE);
    isEnding = true;
    const timer = setTimeout(() => {
      log.warn("ended-late");
      exit(1);
    }, graceMs);
    void endAll(steps, log).then(() => {
      clearTimeout(timer);
      stopHearing();
      log.info("ended");
      resolve();
    });
  });
  return promise;
}

/** What cannot end keeps nothing else from ending. */
async function endAll(steps: readonly EndingStep[], log: Log): Promise<void> {
  for (const { phase, end } of steps) {
    try {
      await end();
    } catch (error) {
      log.error("ended-late", error, { phase });
    }
  }
}
