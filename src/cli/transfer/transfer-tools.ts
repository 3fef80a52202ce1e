import type { ApplicationTable, MessageFiles, TableRequest, WrittenRow } from "../../app/index.ts";
import type { Fault, Result } from "../../contract/index.ts";

/** What a file or a folder holds, as far as moving in goes. */
export type MovedKind = "json" | "table" | "mail" | "cards" | "archive";

/** What moving in and out asks of the world. */
export interface TransferTools {
  /** By content, else by the ending; a folder is one of messages. Rejects with a `FileError`. */
  readonly kindOf: (path: string) => Promise<MovedKind>;
  readonly openTable: (path: string, request: TableRequest) => Promise<Result<ApplicationTable, readonly Fault[]>>;
  /** A file of messages, or a folder of them; `mine` are the user's own addresses. */
  readonly openMail: (path: string, mine: readonly string[]) => Promise<MessageFiles>;
  readonly writeTable: (rows: readonly WrittenRow[]) => string;
}
