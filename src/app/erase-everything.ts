import type { PlaceEraser } from "./ports/index.ts";

export interface EraseInput {
  readonly store: Pick<PlaceEraser, "eraseEverything">;
  /** Removes the letters that lie as files beside the store; left out where there are none. */
  readonly removeLetters?: ((caseId: string) => Promise<void>) | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Removes everything for good: cases, settings, mailboxes with what was to go through them and what was noticed in them, openings with
 * what is left of forgotten candidates, calendars, reminders, every secret; then the letters beside the store. What was put elsewhere
 * (a mail server, a calendar's server, whoever subscribed) stays there. Gives the ids of the cases. Rejects with a `StoreError`, and
 * nothing is gone then.
 */
export async function eraseEverything({ store, removeLetters, now }: EraseInput): Promise<readonly string[]> {
  const caseIds = await store.eraseEverything(now);
  for (const caseId of caseIds) await removeLetters?.(caseId);
  return caseIds;
}
