import type { Channel } from "./fact.ts";

/** What an offset of a check-in without a decision date is reckoned from. */
export type OffsetFrom = "interview" | "thank-you";

/** How far a point of a window lies from its anchor; n is a whole number, 0 or more. */
export type Offset = { readonly from?: OffsetFrom } & (
  | { readonly hours: number }
  | { readonly businessHours: number }
  | { readonly days: number }
  | { readonly businessDays: number }
  | { readonly endOfDay: true }
);

/** Where `best` is not given it is `opens`; where `due` is not given it is the close of the next business day. */
export interface WindowRule {
  readonly opens: Offset;
  readonly best?: Offset;
  readonly due?: Offset;
  readonly closes?: Offset;
  /** The id of the source this window is taken from, where it is not its section's. */
  readonly source?: string;
}

export interface PlaybookSource {
  readonly id: string;
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly publishedOn?: string;
}

/**
 * A playbook as it is written in its file: what it leaves out it inherits from `extends`
 * (by default `fineline`, or `considerate-employer` for an employer's). `source` names one of `sources` by its id.
 */
export interface PlaybookDefinition {
  readonly id: string;
  readonly title: string;
  readonly extends?: string;
  readonly sources: readonly PlaybookSource[];
  readonly thankYou?: { readonly window?: Partial<WindowRule>; readonly staff?: boolean; readonly source?: string };
  readonly card?: {
    readonly offer?: "yes" | "optional" | "no";
    readonly window?: Partial<WindowRule>;
    readonly source?: string;
  };
  readonly checkIn?: {
    readonly afterDecisionDate?: WindowRule;
    readonly withoutDecisionDate?: WindowRule;
    readonly again?: WindowRule;
    readonly attempts?: number;
    readonly channels?: readonly Channel[];
    readonly somethingNew?: boolean;
    readonly shorterEachTime?: boolean;
    readonly source?: string;
  };
  /** Only in an employer's playbook: the figures of its table. */
  readonly employer?: Partial<EmployerFigures> & { readonly source?: string };
}

/** A rule of a playbook together with the id of the source it is cited from. */
export interface Cited<T> {
  readonly value: T;
  readonly source: string;
}

/** The candidate's playbook with everything inherited filled in; each value says where it comes from. */
export interface CandidatePlaybook {
  readonly side: "candidate";
  readonly id: string;
  readonly title: string;
  readonly sources: readonly PlaybookSource[];
  readonly thankYou: { readonly window: Cited<WindowRule>; readonly staff: Cited<boolean> };
  readonly card: { readonly offer: Cited<"yes" | "optional" | "no">; readonly window: Cited<WindowRule> };
  readonly checkIn: {
    readonly afterDecisionDate: Cited<WindowRule>;
    readonly withoutDecisionDate: Cited<WindowRule>;
    readonly again: Cited<WindowRule>;
    readonly attempts: Cited<number>;
    readonly channels: Cited<readonly Channel[]>;
    readonly somethingNew: Cited<boolean>;
    readonly shorterEachTime: Cited<boolean>;
  };
}

/** The figures of the employer's table; amounts carry their unit. */
export interface EmployerFigures {
  readonly replyDueBusinessDays: number;
  readonly acknowledgeDueBusinessDays: number;
  readonly thankDueBusinessDays: number;
  readonly sharePlansDueDays: number;
  readonly promiseOpensBusinessDaysBefore: number;
  readonly silenceOpensBusinessDays: number;
  readonly silenceDueBusinessDays: number;
  readonly tellDecisionDueBusinessDays: number;
}

export interface EmployerPlaybook {
  readonly side: "employer";
  readonly id: string;
  readonly title: string;
  readonly sources: readonly PlaybookSource[];
  readonly figures: EmployerFigures;
  readonly source: string;
}

export type Playbook = CandidatePlaybook | EmployerPlaybook;
