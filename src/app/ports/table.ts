import type { Fault } from "../../contract/index.ts";

/** What a column of a table may say of an application. */
export type RowField = "company" | "role" | "link" | "stage" | "applied" | "staged" | "saved" | "interview" | "note";

/** What becomes of a column: a field, or nothing, since it is private or means nothing elsewhere. */
export interface TableColumn {
  readonly header: string;
  readonly becomes: RowField | "left-out";
}

/** A day or a moment as a table gives it; by the clock of whoever reads it, unless it names an instant. */
export type RowMoment =
  | { readonly kind: "day"; readonly on: string }
  | { readonly kind: "time"; readonly on: string; readonly minutes: number }
  | { readonly kind: "instant"; readonly at: number };

/** How far an application has come, where the word for it is known; `unknown` ones keep their word alone. */
export type RowStage =
  | "saved"
  | "applied"
  | "interview"
  | "offer"
  | "rejection"
  | "position-closed"
  | "withdrawn"
  | "accepted"
  | "declined"
  | "unknown";

/** One application as a row tells it. */
export interface ApplicationRow {
  /** The same for the same company, role and link, in whatever file and line: letters and digits. */
  readonly id: string;
  readonly company: string;
  readonly role: string;
  readonly link?: string;
  readonly stage?: { readonly kind: RowStage; readonly word: string };
  readonly applied?: RowMoment;
  /** When it came to its stage. */
  readonly staged?: RowMoment;
  readonly saved?: RowMoment;
  readonly interview?: RowMoment;
  /** What else the row says, a line each. */
  readonly notes: readonly string[];
}

/** What one row of a table came to; `line` is where it begins, counted from 1. */
export type TableLine =
  | { readonly kind: "row"; readonly line: number; readonly row: ApplicationRow }
  | { readonly kind: "faulty"; readonly line: number; readonly faults: readonly Fault[] };

/** A table that was looked at once from end to end. */
export interface ApplicationTable {
  /** Whose export it is; `csv` for any other table. */
  readonly format: string;
  readonly columns: readonly TableColumn[];
  /** What a person should know of how it was read, a sentence each. */
  readonly notices: readonly string[];
  /** Its rows from first to last, read again each time; memory stays bounded. */
  readonly lines: () => AsyncIterable<TableLine>;
}

/** Whose exports are known by their headers. `csv` is any other table. */
export type TableFormat = "fineline" | "huntr" | "simplify" | "linkedin" | "jobsync" | "teal" | "csv";

/** Which comes first where a date is three numbers. */
export type DateOrder = "dmy" | "mdy";

/** What a person says of a table; what is not said is seen by the table itself. */
export interface TableRequest {
  readonly from?: TableFormat | undefined;
  /** Fields, or `leave-out`, each with the header of the column that is to be it. */
  readonly map?: readonly (readonly [field: string, header: string])[] | undefined;
  readonly dates?: DateOrder | undefined;
}

/** One application on its way out to a table: days as `YYYY-MM-DD`, empty where there is nothing. */
export interface WrittenRow {
  readonly company: string;
  readonly role: string;
  readonly stage: string;
  readonly applied: string;
  readonly interview: string;
  readonly decided: string;
  readonly link: string;
  readonly notes: string;
  readonly headline: string;
}
