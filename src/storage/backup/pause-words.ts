import type { AccountProblem } from "../../app/ports/index.ts";

/** A pause that only a person ends, by connecting the mailbox again. */
export const RESTORED_PROBLEM: AccountProblem = "settings";

/** Why a mailbox sends nothing after a backup was put back. */
export function pauseWords(madeAt: number): string {
  const day = new Date(madeAt).toISOString().slice(0, 10);
  return `Restored from a backup of ${day}: what went since is not known here. Look through the outbox, then connect the mailbox again.`;
}
