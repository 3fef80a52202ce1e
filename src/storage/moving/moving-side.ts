import type { TextRow } from "../backup/index.ts";
import type { Tables } from "../repository/index.ts";
import type { Seal } from "../sealing/index.ts";

/** A column of a table, of those that both databases have. */
export interface MovedColumn {
  readonly name: string;
  readonly kind: "integer" | "text" | "blob";
}

export type TableName = keyof Tables;

/**
 * A place that content comes from or goes to, on one connection.
 *
 * Rows are texts in the order of the columns: integers in digits, bytes as `\x` and hexadecimal. Open: programs write in it. Closed: it
 * can be read, and no program writes in it, sends of it or reminds of it, until it is open again.
 */
export interface MovingSide {
  /** The place as people know it. */
  readonly name: string;
  readonly openSeal: () => Promise<Seal>;
  /** Where it has moved to, by the other side's name; undefined while it is open. */
  readonly findWhereTo: () => Promise<string | undefined>;
  /** For good, before the promise resolves. */
  readonly close: (whereTo: string) => Promise<void>;
  readonly reopen: () => Promise<void>;
  /** Everything in one piece; rejects with an `UnknownOutcome` where it may have been kept or not. */
  readonly inTransaction: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** By their names' order, without those that only one of the databases needs. */
  readonly columnsOf: (table: TableName) => Promise<readonly MovedColumn[]>;
  readonly readRows: (table: TableName, columns: readonly MovedColumn[]) => AsyncIterable<TextRow>;
  readonly addRows: (table: TableName, columns: readonly MovedColumn[], rows: readonly TextRow[]) => Promise<void>;
  readonly emptyTable: (table: TableName) => Promise<void>;
  /** How far tables were counted, and the numbers of changes, by name; what was never counted is left out. */
  readonly readNumbers: () => Promise<ReadonlyMap<string, string>>;
  readonly writeNumbers: (numbers: ReadonlyMap<string, string>) => Promise<void>;
  /** Lets go of the work that waited here; once the other side has everything. */
  readonly leave: () => Promise<void>;
  readonly release: () => Promise<void>;
}

/** A transaction of which nobody heard how it ended. */
export class UnknownOutcome extends Error {
  override readonly name = "UnknownOutcome";
}
