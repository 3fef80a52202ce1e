import type { Fault } from "../../contract/index.ts";
import type { Instant } from "../../engine/index.ts";
import type { NewCase } from "./case-store.ts";

/**
 * How an upload stands. `waiting`: it is to be taken in, or is being. `done`: all of it is in. `refused`: something in it does not fit,
 * and nothing is in. `failed`: it could not be taken in for a day, and is given up. `undone`: it was taken back, before or after.
 */
export type ImportState = "waiting" | "done" | "refused" | "failed" | "undone";

/** A thing that was taken in and that a person had better look at. */
export interface DoubtfulEntry {
  /** "cases[3]" */
  readonly place: string;
  readonly note: string;
}

/** What came of an upload. */
export interface ImportReport {
  /** What came in, in the upload's order. */
  readonly cases: readonly {
    readonly id: string;
    readonly role: string;
    readonly company: string;
    readonly facts: number;
  }[];
  /** The first hundred. */
  readonly doubtful: readonly DoubtfulEntry[];
  /** The first hundred of what does not fit; empty where it is in. */
  readonly faults: readonly Fault[];
  /** Once it was taken back: cases that stayed, since something was recorded of them meanwhile. */
  readonly kept: readonly string[];
}

/** How far an upload has come, in cases. */
export interface ImportProgress {
  /** How many were looked through. */
  readonly checked: number;
  /** How many were written; none of them is there before all are. */
  readonly taken: number;
}

/** An upload, without what it holds. */
export interface KeptImport extends ImportProgress {
  readonly id: string;
  readonly state: ImportState;
  /** How many cases it holds. */
  readonly total: number;
  readonly askedAt: Instant;
  /** When a worker first had it; null before. */
  readonly beganAt: Instant | null;
  readonly endedAt: Instant | null;
}

/** The same with what came of it; null while it waits. */
export interface ReportedImport extends KeptImport {
  readonly report: ImportReport | null;
}

/** Uploads that are taken in by somebody else than who answered the call. Failures are `StoreError`s. */
export interface ImportStore {
  /**
   * Keeps what was uploaded, and has it looked at, in one transaction. One of that id that is there is left as it is, and given;
   * "other" where it held something else.
   */
  addImport(
    upload: { readonly id: string; readonly content: string; readonly digest: string; readonly total: number },
    now: Instant,
  ): Promise<KeptImport | "other">;
  findImport(id: string): Promise<ReportedImport | undefined>;
  /** Those of the last week, the latest first. */
  listImports(): Promise<readonly KeptImport[]>;
  /** What was uploaded, and notes that somebody has it; undefined for what does not wait. */
  beginImport(id: string, now: Instant): Promise<string | undefined>;
  noteProgress(id: string, progress: ImportProgress): Promise<void>;
  /**
   * Adds the cases and lets go of what was uploaded, all or nothing; false, and nothing is added, where it does not wait any more.
   * `onTaken` hears how many are written. Cases that are there are refused as by `CaseStore.addCases`.
   */
  takeIn(
    id: string,
    cases: readonly NewCase[],
    how: {
      readonly report: ImportReport;
      readonly now: Instant;
      readonly forgetAt: Instant;
      readonly onTaken: (taken: number) => void;
    },
  ): Promise<boolean>;
  /** Ends what waits without anything of it; what was uploaded is gone. */
  endImport(
    id: string,
    state: "refused" | "failed",
    how: { readonly report: ImportReport; readonly now: Instant; readonly forgetAt: Instant },
  ): Promise<void>;
  /**
   * Takes back what is in, or what waits: its cases go, but for those of which something was recorded since. Undefined where there is no
   * such upload, "over" where nothing of it is in and nothing will be.
   */
  undoImport(id: string, now: Instant, forgetAt: Instant): Promise<ReportedImport | "over" | undefined>;
  /** Forgets that there was one. */
  forgetImport(id: string): Promise<void>;
}
