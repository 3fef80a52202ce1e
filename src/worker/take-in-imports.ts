import { setImmediate } from "node:timers/promises";
import { takeInUpload } from "../app/index.ts";
import type { Task } from "./task-context.ts";

/** Takes in what was uploaded to a desk, all or nothing, and later forgets what came of it. */
export const takeInImport: Task = async (work, { openStores, holidays, clock, database }) => {
  const { imports, listCaseIds } = openStores(work.desk);
  const lookAgainAt = await takeInUpload(work.subject, {
    imports,
    store: { listCaseIds },
    holidays,
    newId: () => crypto.randomUUID(),
    now: clock(),
    // Whoever holds mailboxes has to say meanwhile that it lives.
    breathe: () => setImmediate(),
  });
  // Our clock may be a little behind that of the database, by which it was due.
  if (lookAgainAt !== undefined) await database.wakeIn(work, Math.max(0, lookAgainAt - clock()));
};
