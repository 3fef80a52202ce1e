import { MailError, type OpenMailbox, type StopSignal } from "./ports/index.ts";
import type { ScanReport } from "./scan-mailbox.ts";

/** What a watched mailbox is doing: all is read and it waits for news, or it is out of reach and tried again. */
export type WatchState =
  | { readonly kind: "watching"; readonly report: ScanReport }
  | { readonly kind: "waiting"; readonly error: MailError; readonly tryAgainMs: number };

export interface WatchInput {
  readonly mailbox: Pick<OpenMailbox, "waitForNews">;
  /** One pass over what is new. */
  readonly scan: () => Promise<ScanReport>;
  readonly stop: StopSignal;
  /** Waits, or ends early when it is told to stop. */
  readonly pause: (ms: number) => Promise<void>;
  readonly onState?: (state: WatchState) => Promise<void> | void;
  /** How often every folder is looked at, whatever the inbox says. */
  readonly pollMs?: number;
}

const POLL_MS = 5 * 60_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/**
 * Scans a mailbox whenever something may be new, until it is told to stop. What fails for a while is tried again, after one second
 * at first and twice as long each time, five minutes at most. Gives the error where a person is needed, such as another password.
 */
export async function watchMailbox(input: WatchInput): Promise<MailError | undefined> {
  const { mailbox, scan, stop, pause, onState, pollMs = POLL_MS } = input;
  let failures = 0;
  while (!stop.aborted) {
    try {
      const report = await scan();
      await onState?.({ kind: "watching", report });
      if (!stop.aborted) await mailbox.waitForNews(pollMs, stop);
      failures = 0;
    } catch (error) {
      if (!(error instanceof MailError)) throw error;
      if (!error.retryable) return error;
      failures += 1;
      const tryAgainMs = pauseAfter(failures);
      await onState?.({ kind: "waiting", error, tryAgainMs });
      await pause(tryAgainMs);
    }
  }
  return undefined;
}

/** How long to wait after so many failures in a row; 1 for the first. */
export function pauseAfter(failures: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 20), LONGEST_PAUSE_MS);
}
