import type {
  ApplicationTable,
  CandidateTable,
  CandidateTableRequest,
  CaseReport,
  ContactCard,
  MessageFiles,
  TableRequest,
  WrittenRow,
} from "../../app/index.ts";
import type { Fault, Result } from "../../contract/index.ts";

/** What a file or a folder holds, as far as moving in goes. */
export type MovedKind = "json" | "table" | "mail" | "cards" | "archive";

/** What moving in and out asks of the world. */
export interface TransferTools {
  /** By content, else by the ending; a folder is one of messages. Rejects with a `FileError`. */
  readonly kindOf: (path: string) => Promise<MovedKind>;
  readonly openTable: (path: string, request: TableRequest) => Promise<Result<ApplicationTable, readonly Fault[]>>;
  /** A table of people who applied; rejects with a `FileError`. */
  readonly openCandidateTable: (
    path: string,
    request: CandidateTableRequest,
  ) => Promise<Result<CandidateTable, readonly Fault[]>>;
  /** A file of messages, or a folder of them; `mine` are the user's own addresses. */
  readonly openMail: (path: string, mine: readonly string[]) => Promise<MessageFiles>;
  /** The cards of a file, and what is wrong with those that could not be read. */
  readonly readCards: (
    path: string,
  ) => Promise<Result<{ readonly cards: readonly ContactCard[]; readonly faults: readonly Fault[] }, readonly Fault[]>>;
  readonly writeCards: (cards: readonly ContactCard[], version: "3.0" | "4.0") => Promise<string>;
  readonly writeReport: (report: CaseReport) => string;
  readonly writeTable: (rows: readonly WrittenRow[]) => string;
}
