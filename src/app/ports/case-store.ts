import type { CaseHeader, FactJson } from "../../contract/index.ts";

/** A case as it stands in the log: its latest header and every fact ever recorded, in the order of recording. */
export interface StoredCase {
  readonly id: string;
  readonly header: CaseHeader;
  readonly facts: readonly FactJson[];
}

/** What is derived from a case at one moment, kept so that a list need not plan every case again. */
export interface CaseSummary {
  readonly caseId: string;
  /** Epoch milliseconds for which it was computed; it holds until `nextChangeAt` (null: for ever) while no fact is added. */
  readonly asOf: number;
  readonly stance: string;
  readonly headline: string;
  readonly nextChangeAt: number | null;
  /** What lists show of the case, as JSON text; its shape belongs to the use cases, the store keeps it as it is. */
  readonly digest: string;
}

export type FactOutcome = { readonly id: string; readonly status: "recorded" | "already-there" };

/**
 * The append-only log of cases and their facts, and the table derived from it.
 * What a promise resolves for is durable. Failures of the outside throw `StoreError`.
 */
export interface CaseStore {
  /** Adds cases with their headers and facts, all or nothing. A case id that exists is a `StoreError` of kind "case-exists". */
  addCases(cases: readonly StoredCase[], now: number): Promise<void>;
  /** A new header for a case; the earlier ones stay in the log. */
  reviseCase(caseId: string, header: CaseHeader, now: number): Promise<void>;
  /**
   * Appends facts to one case in one transaction. A fact whose id is there with the same content is "already-there";
   * with other content the whole call fails with a `StoreError` of kind "fact-conflict" that names the id.
   */
  appendFacts(caseId: string, facts: readonly FactJson[], now: number): Promise<readonly FactOutcome[]>;
  findCase(caseId: string): Promise<StoredCase | undefined>;
  /** Every case's id and latest header, by creation. */
  listHeaders(): Promise<readonly { readonly id: string; readonly header: CaseHeader }[]>;
  /** Every case, by creation, a batch at a time: memory stays bounded. */
  streamCases(): AsyncIterable<StoredCase>;
  /** Every summary that is there; a case without one has to be planned. */
  listSummaries(): Promise<readonly CaseSummary[]>;
  saveSummaries(summaries: readonly CaseSummary[]): Promise<void>;
  /** Forgets all that is derived. The log is untouched. */
  dropSummaries(): Promise<void>;
  close(): Promise<void>;
}
