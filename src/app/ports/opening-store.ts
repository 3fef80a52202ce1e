import type { OpeningJson } from "../../contract/index.ts";
import type { Instant } from "../../engine/index.ts";
import type { NewCase } from "./case-store.ts";
import type { OpeningTally } from "./opening-tally.ts";

/** An opening as it is kept; the revision rises with every change. */
export interface StoredOpening {
  readonly opening: OpeningJson;
  readonly revision: number;
}

/** That somebody was forgotten, or openings cleared: what and why, and nothing by which a person is known. */
export interface ForgettingEntry {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly what: string;
  readonly why: string;
}

/** People that are to be forgotten, what of them is counted on, and what the log says of it. */
export interface Forgetting {
  readonly caseIds: readonly string[];
  /** By opening: what is added to its tally. */
  readonly tallies: ReadonlyMap<string, OpeningTally>;
  readonly entry: ForgettingEntry;
}

/**
 * Openings, and what is left of those who were forgotten.
 *
 * Of two writers of one opening the second finds out: each says which revision it changed. What a promise resolves for is
 * durable; failures of the outside are `StoreError`s.
 */
export interface OpeningStore {
  /** In the order in which they were first saved. */
  listOpenings(): Promise<readonly StoredOpening[]>;
  findOpening(openingId: string): Promise<StoredOpening | undefined>;
  /**
   * Keeps an opening in the place of the one at the revision `replacing`, or as a new one where that is null, and gives its
   * revision; "stale" where it stands at another, is there already, or is gone.
   */
  saveOpening(opening: OpeningJson, replacing: number | null): Promise<number | "stale">;
  /**
   * Keeps an opening that is closed, in the place of the one at the revision `replacing`; "stale" as `saveOpening`, and where anything was
   * recorded of one of its cases after `sequence`: then somebody may be without an answer.
   */
  closeOpening(
    opening: OpeningJson,
    seen: { readonly replacing: number; readonly sequence: number },
  ): Promise<number | "stale">;
  /**
   * Adds cases to an opening, all or nothing. "closed" where it is closed, or gone; "stale" where another case of it was added after
   * `sequence`: then it may be the same person's.
   */
  addCandidates(
    openingId: string,
    cases: readonly NewCase[],
    seen: { readonly sequence: number; readonly now: Instant },
  ): Promise<"added" | "closed" | "stale">;
  /** Removes an opening that stands at a revision; its cases stay, and so does its tally. */
  removeOpening(openingId: string, revision: number): Promise<"removed" | "stale">;

  /**
   * Removes cases with all that is kept of them, adds to the tallies of their openings and writes the log, all or nothing.
   * "stale" where one of the cases is not there any more: then nobody is counted twice.
   */
  forget(forgetting: Forgetting): Promise<"forgotten" | "stale">;
  /** What was kept of those who were forgotten, by opening; an opening of which nobody was has none. */
  listTallies(): Promise<ReadonlyMap<string, OpeningTally>>;
  /** Oldest first. It only grows. */
  listForgettings(): Promise<readonly ForgettingEntry[]>;
}
