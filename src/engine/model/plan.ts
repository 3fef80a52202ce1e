import type { Channel } from "./fact.ts";
import type { Instant } from "./time.ts";

export type Stance = "act" | "wait" | "move-on" | "closed";

export type StepState = "upcoming" | "open" | "late" | "expired" | "done" | "skipped" | "withheld" | "projected";

export type CandidateAction =
  | "prepare"
  | "debrief"
  | "thank-you"
  | "card"
  | "answer"
  | "reply"
  | "check-in"
  | "offer-reply"
  | "offer-decision"
  | "rejection-thanks"
  | "keep-warm";

export type EmployerAction =
  | "reply"
  | "acknowledge"
  | "thank-interviewee"
  | "share-plans"
  | "update"
  | "tell-decision"
  | "inform-by-law";

export type Action = CandidateAction | EmployerAction;

/** What is missing to carry a step out. */
export type Need = "email" | "phone" | "address" | "contact";

/** `opens ≤ best ≤ due ≤ closes`; null closes never. Half-open: a step is open from `opens` to before `due`. */
export interface Window {
  readonly opens: Instant;
  readonly best: Instant;
  readonly due: Instant;
  readonly closes: Instant | null;
}

/** What the message must, may and must not hold. */
export interface Brief {
  readonly must: readonly string[];
  readonly may: readonly string[];
  readonly mustNot: readonly string[];
  readonly subject?: string;
  readonly maxWords?: number;
}

/** A rule that made or forbids a step: its code, where it comes from, and the arithmetic in one sentence. */
export interface Reason {
  readonly rule: string;
  readonly source: string;
  readonly text: string;
}

export interface Step {
  readonly id: string;
  readonly action: Action;
  readonly to: string | null;
  readonly channel: Channel | null;
  readonly optional: boolean;
  readonly automatic: boolean;
  readonly law?: string;
  readonly snoozedUntil?: Instant;
  readonly window: Window;
  readonly state: StepState;
  readonly settledBy?: string;
  readonly needs: readonly Need[];
  readonly brief: Brief;
  readonly reasons: readonly Reason[];
}

/** The answer to "may I contact them now?". When it says yes, `from` is null. */
export interface Guard {
  readonly mayContact: boolean;
  readonly from: Instant | null;
  readonly step: string | null;
  readonly rule: string;
  readonly because: string;
}

export interface Warning {
  readonly rule: string;
  readonly fact: string;
  readonly message: string;
}

export interface Plan {
  readonly playbook: string;
  readonly asOf: Instant;
  readonly stance: Stance;
  readonly headline: string;
  readonly attempts: { readonly made: number; readonly limit: number | null };
  readonly guard: Guard;
  readonly nextChangeAt: Instant | null;
  readonly steps: readonly Step[];
  readonly warnings: readonly Warning[];
}
