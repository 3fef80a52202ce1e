import type { CaseHeader, FactJson } from "../../contract/index.ts";

/** A case on its way into the log. */
export interface NewCase {
  readonly id: string;
  readonly header: CaseHeader;
  readonly facts: readonly FactJson[];
}

/** A case as it stands in the log: its latest header and every fact ever recorded, in the order of recording. */
export interface StoredCase extends NewCase {
  /** Epoch milliseconds at which the case was added. */
  readonly openedAt: number;
  /** The log's sequence number of the last thing recorded of this case; it grows with every header and every fact. */
  readonly sequence: number;
}

/** A case without its facts. */
export type StoredHeader = Omit<StoredCase, "facts">;

/** What is derived from a case at one moment, kept so that a list need not plan every case again. */
export interface CaseSummary {
  readonly caseId: string;
  /** The `sequence` of the stored case that it was derived from. */
  readonly sequence: number;
  /** Epoch milliseconds for which it was computed: it holds from then to before `nextChangeAt` (null: for ever). */
  readonly asOf: number;
  readonly stance: string;
  readonly headline: string;
  readonly nextChangeAt: number | null;
  /** What lists show of the case, as JSON text; its shape belongs to the use cases, the store keeps it as it is. */
  readonly digest: string;
}

/** What became of one fact; `already-there`: the same one under its id, so that nothing was written. */
export interface FactOutcome {
  readonly id: string;
  readonly status: "recorded" | "already-there";
}

/** That something was recorded of a case, a header or a fact, or that it was removed; `sequence` is that of the latest. */
export interface CaseChange {
  readonly caseId: string;
  readonly sequence: number;
  /** The case is gone, and nothing of it can be read any more. */
  readonly isRemoved: boolean;
}

/**
 * The append-only log of cases and their facts, and the table derived from it.
 *
 * What a promise resolves for is durable; what it rejects for has left nothing behind. Failures of the outside, and calls
 * that contradict the log, are `StoreError`s. `now` is the moment of recording in epoch milliseconds; it orders nothing.
 * The log is in one order, whoever writes: `sequence` numbers rise with it, are never used twice, and who
 * sees one has everything below it.
 */
export interface CaseStore {
  /**
   * Adds cases with their headers and facts, all or nothing.
   * A case id that is there, or comes twice, is a `StoreError` of kind "case-exists"; facts are taken as by `appendFacts`.
   */
  addCases(cases: readonly NewCase[], now: number): Promise<void>;
  /**
   * Records a new header for a case; the earlier ones stay in the log, and of two writers the later one's is read.
   * Where `known` is given it is recorded only in the place of a header equal to that; "stale" says that another came in between.
   * A header equal to the latest records nothing; an unknown case is a `StoreError` of kind "case-unknown".
   */
  reviseCase(caseId: string, header: CaseHeader, now: number, known?: CaseHeader): Promise<"done" | "stale">;
  /**
   * Appends facts to one case, all or nothing, and says of each in turn what became of it. A fact whose id is there with
   * the same content (the order of keys aside) is "already-there"; with other content the call fails with a `StoreError`
   * of kind "fact-conflict" that names the id. An unknown case is one of kind "case-unknown".
   */
  appendFacts(caseId: string, facts: readonly FactJson[], now: number): Promise<readonly FactOutcome[]>;

  /**
   * Removes cases with everything recorded of them, all or nothing; only their ids stay, so that others hear of it.
   * An id that is not there, or no longer, is passed over. An id that was removed may be added again.
   */
  removeCases(caseIds: readonly string[], now: number): Promise<void>;

  findCase(caseId: string): Promise<StoredCase | undefined>;
  /** Every case's id, by creation. */
  listCaseIds(): Promise<readonly string[]>;
  /** Every case's id and latest header, by creation. */
  listHeaders(): Promise<readonly StoredHeader[]>;
  /** Every case, by creation, read a batch at a time: memory stays bounded, and other calls may come in between. */
  streamCases(): AsyncIterable<StoredCase>;

  /** The sequence number of the last thing recorded; 0 when nothing ever was. */
  lastSequence(): Promise<number>;
  /** The cases of which something was recorded after `sequence`, each once, by their latest change. */
  changesSince(sequence: number): Promise<readonly CaseChange[]>;

  /** Every summary that is still derived from all that is known of its case, by creation; a case without one has to be planned. */
  listSummaries(): Promise<readonly CaseSummary[]>;
  /** Keeps summaries, in the place of earlier ones; one whose case has gone on since, or is not there, is passed over. */
  saveSummaries(summaries: readonly CaseSummary[]): Promise<void>;
  /** Forgets all that is derived. The log is untouched. */
  dropSummaries(): Promise<void>;

  /** Lets go of the place; to be called once, after the last call has settled. */
  close(): Promise<void>;
}
