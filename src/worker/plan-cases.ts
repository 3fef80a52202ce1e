import { type CaseSummary, type StoredCase, summariseCase, UnreadableCaseError } from "../app/index.ts";
import type { Task, TaskContext } from "./task-context.ts";

/** Plans cases of a desk anew and keeps their summaries, which say themselves when time will change them next. */
export const planCases: Task = async ({ desk, subjects }, context) => {
  const { findCases, saveSummaries, reminders } = context.openStores(desk);
  const summaries = (await findCases(subjects)).flatMap((stored) => summaryOf(stored, context) ?? []);
  await saveSummaries(summaries);
  const isTold = (await reminders.listChannels()).some(({ isOn }) => isOn);
  if (isTold) await context.database.wakeIn({ desk, kind: "remind", subject: "" }, 0);
};

/** Undefined for a case that cannot be read: lists say so, and no later moment makes it readable. */
function summaryOf(stored: StoredCase, { holidays, version, clock }: TaskContext): CaseSummary | undefined {
  try {
    return summariseCase(stored, { holidays, asOf: clock(), version });
  } catch (error) {
    if (error instanceof UnreadableCaseError) return undefined;
    throw error;
  }
}
