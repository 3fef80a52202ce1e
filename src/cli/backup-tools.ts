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
}
