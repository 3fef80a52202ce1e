import { setImmediate } from "node:timers/promises";
import { takeInUpload } from "../app/index.ts";
import type { Task } from "./task-context.ts";

/** Takes in what was uploaded to a desk, all or nothing, and later forgets what came of it. */
export const takeInImport: Task = async ({ desk, subject }, { openStores, holidays, clock }) => {
  const { imports, listCaseIds } = openStores(desk);
  await takeInUpload(subject, {
    imports,
    store: { listCaseIds },
    holidays,
    newId: () => crypto.randomUUID(),
    now: clock(),
    // Whoever holds mailboxes has to say meanwhile that it lives.
    breathe: () => setImmediate(),
  });
};
