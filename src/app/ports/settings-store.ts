import type { ProgressJson, SettingsChange, SettingsJson } from "../../contract/index.ts";
import type { Instant } from "../../engine/index.ts";

/**
 * What a person has settled once for everything: who they are, where they work, how letters sound. Not facts, so they may
 * be overwritten: of two changes to one setting the later one holds, and a change to one setting leaves the others alone.
 * Failures are `StoreError`s as those of the case store.
 */
export interface SettingsStore {
  /** The settings as they stand; empty where nothing was ever settled. */
  loadSettings(): Promise<SettingsJson>;
  /** Changes what is named, `null` taking a setting out, and gives the settings as they stand then. */
  changeSettings(change: SettingsChange): Promise<SettingsJson>;
  /** Rises with every change; 0 where nothing was ever settled. */
  settingsRevision(): Promise<number>;
  /**
   * Rises whenever something changes that is shown of mail: letters on their way, mailboxes, what was noticed, whichever program
   * does it; 0 for ever in a place without mail.
   */
  mailRevision(): Promise<number>;
  /** Rises whenever an opening is added, changed or removed, whichever program does it; 0 for ever in a place without openings. */
  openingsRevision(): Promise<number>;
  /** Names this place for as long as it lives, a random UUID; another place has another. */
  placeId(): Promise<string>;
  /**
   * The place's name, its last sequence number and its revisions in one question; left out where several are as cheap. Undefined once
   * the place was removed.
   */
  progress?(): Promise<ProgressJson | undefined>;
  /** When a backup was last put back here: what was due before may have gone since it was made. Null where none ever was. */
  restoredAt(): Promise<Instant | null>;
}
