import type { CaseHeader, FactJson } from "./json.ts";
import type { SettingsJson } from "./settings-json.ts";

/** A case with everything recorded of it, as one place tells another. */
export interface StoredCaseJson {
  readonly id: string;
  readonly header: CaseHeader;
  readonly facts: readonly FactJson[];
  /** Epoch milliseconds. */
  readonly openedAt: number;
  readonly sequence: number;
}

/** What happened in a place after `since`. */
export interface ChangesJson {
  /** Which place this is; where it is another than before, what was known of it is void. */
  readonly placeId: string;
  /** Whole, by their latest change. */
  readonly cases: readonly StoredCaseJson[];
  readonly removed: readonly string[];
  /** To ask on from. */
  readonly next: number;
  /** Whether there is more to ask for at once. */
  readonly hasMore: boolean;
  readonly settings: SettingsJson;
  readonly settingsRevision: number;
}

/** A header as it was and as it was made: a change that may meet others'. */
export interface HeaderChangeJson {
  readonly base: CaseHeader;
  readonly header: CaseHeader;
}

/** What an event of `/api/events` says: how far the place has come. */
export interface ProgressJson {
  readonly placeId: string;
  readonly sequence: number;
  readonly settingsRevision: number;
  /** Rises with mailboxes, letters on their way and what was noticed; 0 where there is no mail. */
  readonly mailRevision: number;
  /** Rises with every opening that is added, changed or removed. */
  readonly openingsRevision: number;
}
