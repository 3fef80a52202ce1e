import type { DatabaseSync } from "node:sqlite";
import { setTimeout as delay } from "node:timers/promises";
import { isBusy } from "./errors.ts";

const FIRST_WAIT_MS = 1;
const LONGEST_WAIT_MS = 25;

/**
 * Tries until the attempt is true, or others have been in its way for as long as it may take: then it gives false, or
 * throws what SQLite said.
 *
 * The waiting is not left to SQLite, which would hold up the whole process: the transaction that it waits for may be
 * another connection's of this very process, and could then never end.
 */
export async function tryUntilFree(
  database: DatabaseSync,
  timeoutMs: number,
  attempt: () => boolean,
): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
    const isLast = performance.now() + waitMs > deadline;
    try {
      if (withoutWaiting(database, attempt)) return true;
      if (isLast) return false;
    } catch (error) {
      if (!isBusy(error) || isLast) throw error;
    }
    await delay(waitMs);
  }
}

function withoutWaiting(database: DatabaseSync, attempt: () => boolean): boolean {
  const busyTimeoutMs = Number(database.prepare("pragma busy_timeout").get()?.timeout);
  database.exec("pragma busy_timeout = 0");
  try {
    return attempt();
  } finally {
    database.exec(`pragma busy_timeout = ${busyTimeoutMs}`);
  }
}
