import type { Fault, Result } from "../../contract/index.ts";
import type { RowMoment } from "./table.ts";

/** Somebody who applied, as a row of a table or a form gives them: nothing of it was looked at yet. */
export interface GivenApplicant {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  /** How they came to apply. */
  readonly source?: string;
  readonly applied?: RowMoment;
  /** What the table calls how far they are. */
  readonly stage?: string;
}

/** A row of a table of candidates; `line` is where it begins, counted from 1. */
export type CandidateLine =
  | { readonly kind: "row"; readonly line: number; readonly given: GivenApplicant }
  | { readonly kind: "faulty"; readonly line: number; readonly faults: readonly Fault[] };

/** What a column of a table may say of a candidate. */
export type CandidateField = "name" | "first-name" | "last-name" | "email" | "phone" | "applied" | "stage";

/** A table of candidates that was looked at once from end to end. */
export interface CandidateTable {
  /** In their order; null for one that is not used. */
  readonly columns: readonly { readonly header: string; readonly becomes: CandidateField | null }[];
  /** What a person should know of how it was read, a sentence each. */
  readonly notices: readonly string[];
  /** Its rows from first to last; memory stays bounded. */
  readonly lines: () => AsyncIterable<CandidateLine>;
}

/** What a person says of a table of candidates: fields by the headers of their columns, and which comes first in its dates. */
export interface CandidateTableRequest {
  readonly map?: readonly (readonly [field: string, header: string])[];
  readonly dates?: "dmy" | "mdy";
}

/** Reads a table of candidates; faults where it is no table, or has no column for a name. `open` begins at its start, once a pass. */
export type CandidateTableReader = (
  open: () => AsyncIterable<Uint8Array>,
  request?: CandidateTableRequest,
) => Promise<Result<CandidateTable, readonly Fault[]>>;
