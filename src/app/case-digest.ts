import type { DaysOffJson } from "../contract/index.ts";
import type { Action, Channel, Guard, Instant, Need, Side, StepState, Window } from "../engine/index.ts";
import type { CandidateDigest } from "./digest-candidate.ts";

/** A step that is still to do, as lists show it. Nothing in it depends on when it is read. */
export interface StepDigest {
  readonly id: string;
  readonly action: Action;
  readonly title: string;
  readonly to: { readonly id: string; readonly name: string; readonly typed: string } | null;
  readonly channel: Channel | null;
  readonly state: StepState;
  readonly window: Window;
  readonly optional: boolean;
  readonly snoozedUntil?: Instant;
  readonly needs: readonly Need[];
  readonly rule: string;
  /** The text of its first reason. */
  readonly why: string;
  /** What it is about in a few words of the case's own, where there are any: "start dates". */
  readonly about?: string;
}

/** The last word between the two sides of a case. */
export interface LastWordDigest {
  /** `both` where they talked. */
  readonly by: "me" | "them" | "both";
  /** What somebody of theirs is called, where it is known who it was. */
  readonly name?: string;
  readonly at: Instant;
}

/** What lists show of a case, so that they need not read its facts. It holds as long as the summary it is kept in. */
export interface CaseDigest {
  /** The version of the program that derived it: another one may know other rules, holidays and words. */
  readonly version: string;
  readonly side: Side;
  readonly company: string;
  readonly role: string;
  readonly calendar: { readonly timeZone: string; readonly openMinute: number; readonly closeMinute: number };
  /** The reader's own zone, where the case says it. */
  readonly ownTimeZone?: string;
  /** The reader's days off for this case alone. */
  readonly ownDaysOff?: readonly DaysOffJson[];
  readonly openedAt: Instant;
  readonly appliedAt: Instant | null;
  /** When something last happened between the two, a note or a snooze aside. */
  readonly lastActivityAt: Instant | null;
  /** Left out where no word was exchanged. */
  readonly lastWord?: LastWordDigest;
  /** The names of its contacts, in their order; left out where there are none. */
  readonly people?: readonly string[];
  /** A final decision is in force: the search goes on elsewhere, though thanks may still be owed. */
  readonly isDecided?: boolean;
  /** An offer is the latest word on it, and nothing final was said. */
  readonly hasOffer?: boolean;
  /** On the employer's side alone. */
  readonly candidate?: CandidateDigest;
  readonly guard: Omit<Guard, "because">;
  /** Those that are late, open, or upcoming, in the plan's order. */
  readonly steps: readonly StepDigest[];
}

/** The digest that a summary keeps, where this version of the program wrote it. */
export function readDigest(text: string, version: string): CaseDigest | undefined {
  try {
    const digest = JSON.parse(text) as CaseDigest;
    return digest.version === version ? digest : undefined;
  } catch {
    return undefined;
  }
}
