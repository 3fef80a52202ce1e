import type {
  Action,
  Channel,
  Day,
  Fact,
  Instant,
  Need,
  Stance,
  StepState,
  Window,
  WindowRule,
} from "../model/index.ts";
import type { GroundRuleCode } from "../reading/index.ts";

/** The rules that make steps. */
export type StepRule =
  | "prepare"
  | "debrief"
  | "thank-you"
  | "card"
  | "answer"
  | "reply"
  | "check-in.after-decision-date"
  | "check-in.without-decision-date"
  | "check-in.again"
  | "check-in.standing-instruction"
  | "offer-reply"
  | "offer-decision"
  | "rejection-thanks"
  | "keep-warm"
  | "acknowledge"
  | "thank-interviewee"
  | "share-plans"
  | "update.promise"
  | "update.silence"
  | "tell-decision"
  | "inform-by-law";

/** The rules that forbid a step. */
export type WithholdingRule = GroundRuleCode | "check-in.interview-ahead";

/** What kind of thing a step is reckoned from. */
export type AnchorKind =
  | "interview-start"
  | "interview-end"
  | "decision-date"
  | "thank-you"
  | "reply-received"
  | "last-attempt"
  | "attempt-before"
  | "question"
  | "promise"
  | "promised-date"
  | "standing-instruction"
  | "moving-on"
  | "decision"
  | "respond-by"
  | "application"
  | "interest"
  | "last-word";

/** Why a step's window is where it is, as data: sentences are made of it when somebody reads them. */
export interface Basis {
  readonly rule: StepRule;
  /** The id of a playbook's source, of a playbook, or "judgement". */
  readonly source: string;
  readonly anchor: AnchorKind;
  /** The anchor as a moment, where it is one; else as a date. */
  readonly anchorAt?: Instant;
  readonly anchorOn?: Day;
  /** The playbook's window as written, where a playbook gives one. */
  readonly windowRule?: WindowRule;
  /** Where a check-in without a decision date is reckoned from two anchors: the date of the thank-you. */
  readonly thankYouOn?: Day;
  /** The date of my last message to them, where breathing space moved the opening. */
  readonly breathingSpaceAfter?: Day;
  /** Which attempt a check-in is, 1 or more. */
  readonly attempt?: number;
  /** The fact it comes from. */
  readonly fact?: Fact;
}

/** A step before its words: all that decides, nothing that only explains. */
export interface DraftStep {
  readonly id: string;
  readonly action: Action;
  readonly to: string | null;
  readonly channel: Channel | null;
  readonly optional: boolean;
  readonly automatic: boolean;
  readonly law: string | undefined;
  readonly window: Window;
  readonly state: StepState;
  readonly settledBy: string | undefined;
  readonly needs: readonly Need[];
  readonly withheldBy: WithholdingRule | undefined;
  readonly basis: Basis;
}

/** Whether they may be contacted now, before its words; where not yet, from when and by which step. */
export interface DraftGuard {
  readonly mayContact: boolean;
  readonly from: Instant | null;
  readonly step: string | null;
  readonly rule: string;
}

/** A plan before its words. */
export interface DraftPlan {
  /** By `opens`, then id; projected ones last. */
  readonly steps: readonly DraftStep[];
  readonly stance: Stance;
  readonly attempts: { readonly made: number; readonly limit: number | null };
  readonly guard: DraftGuard;
  /** When it is, or will be, time to let go of this round, if nothing happens. */
  readonly movingOnAt: Instant | undefined;
}
