import type { DatabaseSync } from "node:sqlite";
import { setTimeout as delay } from "node:timers/promises";
import { isBusy } from "./errors.ts";

const FIRST_WAIT_MS = 1;
const LONGEST_WAIT_MS = 25;

/**
 * Begins a transaction that alone may write, and waits for others up to the timeout.
 *
 * The waiting is not left to SQLite, which would hold up the whole process: the transaction that it waits for may be
 * another connection's of this very process, and could then never end.
 */
export async function beginImmediate(database: DatabaseSync, busyTimeoutMs: number): Promise<void> {
  const deadline = performance.now() + busyTimeoutMs;
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
    try {
      beginAtOnce(database, busyTimeoutMs);
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() + waitMs > deadline) throw error;
    }
    await delay(waitMs);
  }
}

function beginAtOnce(database: DatabaseSync, busyTimeoutMs: number): void {
  database.exec("pragma busy_timeout = 0");
  try {
    database.exec("begin immediate");
  } finally {
    database.exec(`pragma busy_timeout = ${busyTimeoutMs}`);
  }
}
