import type { CaseStore, SettingsStore, StoreError } from "../../app/ports/index.ts";
import type { CaseHeader, ChangesJson, FactJson, SettingsChange } from "../../contract/index.ts";

/** Something recorded on this device, as the server will be told of it. */
export type Recording =
  | {
      readonly kind: "add-case";
      readonly caseId: string;
      readonly header: CaseHeader;
      readonly facts: readonly FactJson[];
    }
  | { readonly kind: "facts"; readonly caseId: string; readonly facts: readonly FactJson[] }
  | { readonly kind: "header"; readonly caseId: string; readonly base: CaseHeader; readonly header: CaseHeader }
  | { readonly kind: "remove"; readonly caseId: string }
  | { readonly kind: "settings"; readonly change: SettingsChange };

/** Why the server would not take something, in its own words. */
export interface Refusal {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

/** A recording that waits for the server. Numbers rise and are never used twice. */
export type QueuedRecording = Recording & {
  readonly number: number;
  /** There where the server would not take it: it stays until it is tried again, or its case is removed. */
  readonly refusal?: Refusal;
};

/** What was recorded here and waits for the server. */
export interface Pending {
  readonly count: number;
  /** By number: those of one case must reach the server in this order. */
  readonly ops: readonly QueuedRecording[];
}

/** How much waits, without reading it. */
export interface Waiting {
  readonly count: number;
  /** Those that the server would not take, by number. */
  readonly refused: readonly QueuedRecording[];
}

/** How far this device has read the server's log. */
export interface PlaceCursor {
  /** The server's place; null where nothing was ever taken in. */
  readonly placeId: string | null;
  /** To ask for changes from. */
  readonly since: number;
  readonly settingsRevision: number;
  /** How often the server acknowledged something: what was asked for before the last time may be older than that. */
  readonly acknowledgements: number;
}

/**
 * What became of changes that were taken in.
 *
 * - `taken`: these cases say something else now, or are gone
 * - `stale`: the answer is older than what this device knows by now; nothing was done: ask again
 * - `void`: the server is another place, or went back in time; what was not waiting for it was forgotten: ask again
 */
export type TakenIn =
  | { readonly kind: "taken"; readonly caseIds: readonly string[]; readonly hasNewSettings: boolean }
  | { readonly kind: "stale" }
  | { readonly kind: "void" };

/** That something was kept on this device, of these cases or of none, and waits for the server; or that it could not be. */
export type LocalEvent =
  | { readonly kind: "recorded"; readonly caseIds: readonly string[] }
  | { readonly kind: "not-recorded"; readonly error: StoreError };

/**
 * The store of one browser, and the queue of what the server has not heard of yet.
 *
 * Whatever is recorded through the two ports is queued in the same transaction. The server is told by whoever reads
 * `pending`, and `acknowledge`s what it took; what it says comes back by `takeIn`. A case then reads as the server's with what
 * is pending on top: the server's facts, then the pending ones; the server's header, with the pending changes merged in.
 * Nothing pending is lost by it: a case that was removed elsewhere comes back whole where something of it is pending.
 * Several tabs may hold one store open: nothing is kept outside of transactions.
 */
export interface LocalStore extends CaseStore, SettingsStore {
  pending(): Promise<Pending>;
  waiting(): Promise<Waiting>;
  /** The server has these, durably. Numbers that are not there, or no longer, are passed over. */
  acknowledge(numbers: readonly number[]): Promise<void>;
  /** Sets one aside that the server will not take. */
  refuse(number: number, refusal: Refusal): Promise<void>;
  /** Lets everything that was set aside be tried again. */
  retryRefused(): Promise<void>;
  /** To be read before changes are asked for, and handed to `takeIn` with them. */
  cursor(): Promise<PlaceCursor>;
  takeIn(changes: ChangesJson, asked: PlaceCursor): Promise<TakenIn>;
  /** Calls the listener after each recording of this opening; gives what ends it. */
  listen(listener: (event: LocalEvent) => void): () => void;
}
