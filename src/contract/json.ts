import type {
  Action,
  Brief,
  Channel,
  ContactRole,
  InterviewFormat,
  Need,
  Outcome,
  PlaybookDefinition,
  Purpose,
  Reason,
  Says,
  Side,
  Stance,
  StepState,
  Warning,
} from "../engine/index.ts";
import type { DaysOffJson } from "./days-off.ts";

/** RFC 9557, such as `2026-11-16T14:00:00-05:00[America/New_York]`; a plain RFC 3339 instant where no zone is needed. */
export type InstantText = string;

/** `YYYY-MM-DD` */
export type DateText = string;

export interface ContactJson {
  readonly id: string;
  readonly name: string;
  readonly role: ContactRole;
  readonly title?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly timeZone?: string;
  readonly pronounce?: string;
}

export interface CalendarJson {
  readonly timeZone: string;
  readonly country?: string;
  readonly region?: string;
  readonly holidays?: readonly DateText[];
  readonly workdays?: readonly DateText[];
  readonly weekend?: readonly number[];
  readonly hours?: { readonly open: string; readonly close: string };
  /** Dates on which they close early, each at most once. */
  readonly halfDays?: readonly HalfDayJson[];
  readonly jurisdiction?: string;
}

/** A business day that ends early, at a time on the wall such as `13:00`. */
export interface HalfDayJson {
  readonly on: DateText;
  readonly until: string;
  readonly name?: string;
}

export interface MeJson {
  readonly name?: string;
  readonly email?: string;
  readonly timeZone?: string;
  readonly address?: string;
  /** For this case alone, besides those of the settings. */
  readonly daysOff?: readonly DaysOffJson[];
}

interface FactBaseJson {
  readonly id: string;
  readonly at: InstantText;
  readonly note?: string;
}

export interface AppliedFactJson extends FactBaseJson {
  readonly kind: "applied";
  readonly channel?: string;
}

export interface InterviewFactJson extends FactBaseJson {
  readonly kind: "interview";
  readonly end: InstantText;
  readonly with: readonly string[];
  readonly format?: InterviewFormat;
  readonly topics?: Readonly<Record<string, readonly string[]>>;
}

export interface TimelineFactJson extends FactBaseJson {
  readonly kind: "timeline";
  readonly by?: string;
  readonly decisionBy?: DateText;
  readonly mayFollowUp?: boolean;
  readonly contact?: string;
  readonly channel?: Channel;
  readonly every?: string | null;
  readonly noContact?: boolean;
  readonly thankYouOnly?: boolean;
  readonly nextSteps?: string;
}

export interface SentFactJson extends FactBaseJson {
  readonly kind: "sent";
  readonly to: string;
  readonly channel: Channel;
  readonly purpose: Purpose;
  readonly words?: number;
  readonly digest?: string;
  readonly ref?: string;
  readonly auto?: boolean;
  readonly messageId?: string;
}

export interface ReceivedFactJson extends FactBaseJson {
  readonly kind: "received";
  readonly from: string;
  readonly channel: Channel;
  readonly says: Says;
  readonly ref?: string;
  readonly address?: string;
  readonly messageId?: string;
}

export interface PromiseFactJson extends FactBaseJson {
  readonly kind: "promise";
  readonly to: string;
  readonly what: string;
  readonly by?: DateText;
}

export interface NewsFactJson extends FactBaseJson {
  readonly kind: "news";
  readonly what: string;
}

export interface DecisionFactJson extends FactBaseJson {
  readonly kind: "decision";
  readonly by?: string;
  readonly outcome: Outcome;
  readonly respondBy?: DateText;
}

/** A fact that says no more than its kind. */
export interface BareFactJson<K extends "interest" | "reopened" | "note"> extends FactBaseJson {
  readonly kind: K;
}

export interface SettledFactJson<K extends "done" | "skipped"> extends FactBaseJson {
  readonly kind: K;
  readonly step: string;
}

export interface SnoozedFactJson extends FactBaseJson {
  readonly kind: "snoozed";
  readonly step: string;
  readonly until: InstantText;
}

export interface RetractedFactJson extends FactBaseJson {
  readonly kind: "retracted";
  readonly fact: string;
}

/** A fact as it is written; the engine's `Fact` is the same with moments and dates as numbers. */
export type FactJson =
  | AppliedFactJson
  | InterviewFactJson
  | TimelineFactJson
  | SentFactJson
  | ReceivedFactJson
  | PromiseFactJson
  | NewsFactJson
  | BareFactJson<"interest">
  | DecisionFactJson
  | BareFactJson<"reopened">
  | SettledFactJson<"done">
  | SettledFactJson<"skipped">
  | SnoozedFactJson
  | RetractedFactJson
  | BareFactJson<"note">;

/** What a case says besides its facts. Keys that begin with `x-` are kept and not read. */
export interface CaseHeader {
  /** The moment that a file was planned for: a stored case keeps it, and is planned for the present all the same. */
  readonly asOf?: InstantText;
  readonly opening?: string;
  readonly side?: Side;
  readonly playbook?: string | PlaybookDefinition;
  readonly role: string;
  readonly company: string;
  readonly me?: MeJson;
  readonly calendar: CalendarJson;
  readonly contacts: readonly ContactJson[];
}

export interface CaseJson extends CaseHeader {
  readonly id?: string;
  readonly facts: readonly FactJson[];
}

export interface StepJson {
  readonly id: string;
  readonly action: Action;
  readonly to: string | null;
  readonly channel: Channel | null;
  readonly optional: boolean;
  readonly automatic: boolean;
  readonly law?: string;
  readonly snoozedUntil?: InstantText;
  readonly window: {
    readonly opens: InstantText;
    readonly best: InstantText;
    readonly due: InstantText;
    readonly closes: InstantText | null;
  };
  readonly state: StepState;
  readonly settledBy?: string;
  readonly needs: readonly Need[];
  readonly brief: Brief;
  readonly reasons: readonly Reason[];
}

export interface PlanJson {
  readonly playbook: string;
  readonly asOf: InstantText;
  readonly stance: Stance;
  readonly headline: string;
  readonly attempts: { readonly made: number; readonly limit: number | null };
  readonly guard: {
    readonly mayContact: boolean;
    readonly from: InstantText | null;
    readonly step: string | null;
    readonly rule: string;
    readonly because: string;
  };
  readonly nextChangeAt: InstantText | null;
  readonly steps: readonly StepJson[];
  readonly warnings: readonly Warning[];
}
