/** How much of what a person would miss is kept in a place, by kind. */
export interface PlaceContents {
  readonly cases: number;
  readonly settings: number;
  /** Letters in the outbox, whatever became of them. */
  readonly letters: number;
  readonly mailboxes: number;
  readonly openings: number;
  /** Counts and log entries that are left of candidates who were forgotten. */
  readonly traces: number;
  /** Calendars that others subscribe to, and the one on a server. */
  readonly calendars: number;
  /** Channels, browsers and keys of reminders. */
  readonly reminders: number;
}

/** Empties a place. Failures are `StoreError`s as those of the case store. */
export interface PlaceEraser {
  countContents(): Promise<PlaceContents>;
  /**
   * Removes everything, all or nothing: cases with their letters, settings, mailboxes, openings, calendars, reminders and every
   * secret. Only the ids of the cases stay, as after `removeCases`, so that other devices hear of it. Gives those that were there.
   */
  eraseEverything(now: number): Promise<readonly string[]>;
}
