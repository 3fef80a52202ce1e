/** What came of putting a backup back. */
export interface RestoreOutcome {
  /** Letters that may have gone since the backup was made. */
  readonly letters: number;
  /** Mailboxes that send nothing until they are connected again. */
  readonly mailboxes: number;
}

/** Copies of everything, of one person's data or of a service's: of the latter where a database is named. */
export interface BackupTools {
  /** Rejects with a `FileError` where it cannot be made. */
  readonly backUp: (path: string, database: string | undefined) => Promise<void>;
  /** Rejects with a `FileError` where it cannot be put back. */
  readonly restore: (path: string, database: string | undefined) => Promise<RestoreOutcome>;
  /** Moves one's own data into a desk or back. Rejects with a `FileError` where it cannot be, and a `UsageError` for a faulty environment. */
  readonly move: (request: MoveRequest) => Promise<MoveOutcome>;
}

/** Which side is to hold everything, and where it is. */
export interface MoveRequest {
  readonly direction: "to-desk" | "to-home";
  /** The address of the service's database. */
  readonly database: string;
  /** The desk's id. */
  readonly desk: string;
}

/** What came of a move: how much there is now in `to`, and where it was. */
export interface MoveOutcome {
  readonly tables: number;
  readonly rows: number;
  readonly from: string;
  readonly to: string;
}
