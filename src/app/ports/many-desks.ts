import type { CaseSummary, StoredCase } from "./case-store.ts";

/** Some cases of a desk, by their ids. */
export interface CasesOfDesk {
  readonly desk: string;
  readonly caseIds: readonly string[];
}

/** What plans need of a desk. */
export interface DeskToPlan {
  /** Those of the cases that are there, by creation. */
  readonly cases: readonly StoredCase[];
  /** Whether anybody is told of steps there. */
  readonly isTold: boolean;
}

/** What was planned of a desk. */
export interface SummariesOfDesk {
  readonly desk: string;
  readonly summaries: readonly CaseSummary[];
}

/**
 * What is read and kept of many desks at once. Answers come in the order of what was asked for, and what fails of one desk fails of no
 * other; a call rejects where nothing of it could be begun.
 */
export interface ManyDesks {
  readonly readCases: (of: readonly CasesOfDesk[]) => Promise<readonly PromiseSettledResult<DeskToPlan>[]>;
  /** As `saveSummaries` of each desk's own store, but that a crash of the database may take back the last half second of it. */
  readonly saveSummaries: (of: readonly SummariesOfDesk[]) => Promise<readonly PromiseSettledResult<void>[]>;
}
