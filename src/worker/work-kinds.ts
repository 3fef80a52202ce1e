/** What there is to do for a desk, each by its own task; the subject of those about one thing is its id. */
export const WORK_KINDS = [
  "plan-case",
  "recheck-letters",
  "send-due",
  "watch-mailbox",
  "remind",
  "acknowledge-applications",
  "sync-calendar",
  "take-in-import",
] as const;

export type WorkKind = (typeof WORK_KINDS)[number];

/** One thing to do. */
export interface Work {
  /** The desk's id. */
  readonly desk: string;
  readonly kind: WorkKind;
  /** A case's or a mailbox's id, of several the first; empty for what is about the whole desk. */
  readonly subject: string;
  /** All of them; more than one for plans alone. */
  readonly subjects: readonly string[];
  /** When it was due, in epoch milliseconds by the database's clock. */
  readonly dueAt: number;
}

/** The job that plans cases of several desks; "plan-case" is of one. */
export const PLAN_DESKS = "plan-desks";

/** The work that a job of several desks carries, for each of them. Throws a `TypeError` for a job that was not made by wakes. */
export function readPlans(payload: unknown): readonly Work[] {
  const { works } = (payload ?? {}) as { readonly works?: unknown };
  if (!Array.isArray(works)) throw new TypeError(`A job "${PLAN_DESKS}" carries no works.`);
  return works.map((each) => readWork("plan-case", each));
}

/** The work that a job carries. Throws a `TypeError` for a job that was not made by a wake. */
export function readWork(kind: WorkKind, payload: unknown): Work {
  const { desk, subjects, dueAt } = (payload ?? {}) as Partial<Record<keyof Work, unknown>>;
  if (typeof desk !== "string" || !isTexts(subjects) || typeof dueAt !== "number") {
    throw new TypeError(`A job "${kind}" carries no work: expected a desk, subjects and when it was due.`);
  }
  return { desk, kind, subject: subjects[0] ?? "", subjects, dueAt };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}
