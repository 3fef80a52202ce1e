import { summariseCase, UnreadableCaseError } from "../app/index.ts";
import type { Task } from "./task-context.ts";

/** Plans a case anew and keeps the summary, which says itself when time will change it next. */
export const planCase: Task = async (work, { openStores, holidays, version, clock, database }) => {
  const { findCase, saveSummaries, reminders } = openStores(work.desk);
  const stored = await findCase(work.subject);
  if (stored === undefined) return;
  try {
    await saveSummaries([summariseCase(stored, { holidays, asOf: clock(), version })]);
  } catch (error) {
    // Lists say so; no later moment makes it readable.
    if (!(error instanceof UnreadableCaseError)) throw error;
  }
  const isTold = (await reminders.listChannels()).some(({ isOn }) => isOn);
  if (isTold) await database.wakeIn({ ...work, kind: "remind", subject: "" }, 0);
};
