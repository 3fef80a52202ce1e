import {
  type CaseSummary,
  type DeskToPlan,
  type StoredCase,
  summariseCase,
  UnreadableCaseError,
} from "../app/index.ts";
import type { Task, TaskContext } from "./task-context.ts";
import type { Work } from "./work-kinds.ts";

/** Work that could not be done, and why. */
export interface FailedWork {
  readonly work: Work;
  readonly reason: unknown;
}

/** Plans cases of a desk anew and keeps their summaries, which say themselves when time will change them next. */
export const planCases: Task = async (work, context) => {
  const [failed] = await planDesks([work], context);
  if (failed !== undefined) throw failed.reason;
};

/**
 * The same for many desks at once: what is read of all of them, what is kept, and who is to be told, are each asked in one go. Gives those of
 * which it failed; rejects where nothing could be done for any.
 */
export async function planDesks(works: readonly Work[], context: TaskContext): Promise<readonly FailedWork[]> {
  const { manyDesks, database } = context;
  const read = await manyDesks.readCases(works.map(({ desk, subjects }) => ({ desk, caseIds: subjects })));
  const planned = works.map((work, index) => planDesk(work, read[index]!, context));
  const toKeep = planned.filter(isToKeep);
  const kept = toKeep.length === 0 ? [] : await manyDesks.saveSummaries(toKeep.map(summariesOf));
  const reasons = new Map(toKeep.map(({ work }, index) => [work, kept[index]!]));
  const failed = planned.flatMap(({ work, failure }) => failure ?? failureOf(work, reasons.get(work)) ?? []);
  const hasFailed = new Set(failed.map(({ work }) => work));
  const told = planned.filter(({ work, isTold }) => isTold && !hasFailed.has(work));
  if (told.length > 0)
    await database.wakeEachIn(
      told.map(({ work }) => reminding(work)),
      0,
    );
  return failed;
}

interface PlannedDesk {
  readonly work: Work;
  readonly summaries: readonly CaseSummary[];
  readonly isTold: boolean;
  readonly failure?: FailedWork;
}

function planDesk(work: Work, read: PromiseSettledResult<DeskToPlan>, context: TaskContext): PlannedDesk {
  try {
    if (read.status === "rejected") throw read.reason;
    const { cases, isTold } = read.value;
    return { work, summaries: cases.flatMap((stored) => summaryOf(stored, context) ?? []), isTold };
  } catch (reason) {
    return { work, summaries: [], isTold: false, failure: { work, reason } };
  }
}

const isToKeep = ({ summaries }: PlannedDesk): boolean => summaries.length > 0;
const summariesOf = ({ work: { desk }, summaries }: PlannedDesk) => ({ desk, summaries });
const reminding = ({ desk }: Work) => ({ desk, kind: "remind", subject: "" }) as const;

function failureOf(work: Work, kept: PromiseSettledResult<void> | undefined): FailedWork | undefined {
  return kept?.status === "rejected" ? { work, reason: kept.reason } : undefined;
}

/** Undefined for a case that cannot be read: lists say so, and no later moment makes it readable. */
function summaryOf(stored: StoredCase, { holidays, version, clock }: TaskContext): CaseSummary | undefined {
  try {
    return summariseCase(stored, { holidays, asOf: clock(), version });
  } catch (error) {
    if (error instanceof UnreadableCaseError) return undefined;
    throw error;
  }
}
