import type { DatabaseSync } from "node:sqlite";
import { tryUntilFree } from "./try-until-free.ts";

/** Begins a transaction that alone may write, and waits for others up to the timeout. */
export async function beginImmediate(database: DatabaseSync, busyTimeoutMs: number): Promise<void> {
  await tryUntilFree(database, busyTimeoutMs, () => {
    database.exec("begin immediate");
    return true;
  });
}
