import type { Day, Instant } from "./time.ts";

export type Channel = "email" | "phone" | "post" | "message" | "in-person";

export type Purpose =
  | "thank-you"
  | "card"
  | "check-in"
  | "news"
  | "answer"
  | "offer-reply"
  | "rejection-thanks"
  | "acknowledgement"
  | "thanks"
  | "plans"
  | "update"
  | "offer"
  | "rejection"
  | "decision-status"
  | "other";

export type Outcome = "offer" | "rejection" | "position-closed" | "withdrawn" | "accepted" | "declined";

export type InterviewFormat = "phone" | "video" | "onsite" | "panel";

export type Says = "update" | "vague" | "question" | "auto-reply" | "bounce";

interface FactBase {
  readonly id: string;
  /** When it happened; for an interview, when it starts. */
  readonly at: Instant;
  readonly note?: string;
}

export interface AppliedFact extends FactBase {
  readonly kind: "applied";
  readonly channel?: string;
}

export interface InterviewFact extends FactBase {
  readonly kind: "interview";
  readonly end: Instant;
  readonly with: readonly string[];
  readonly format?: InterviewFormat;
  readonly topics?: ReadonlyMap<string, readonly string[]>;
}

/** What was said about timing and about how to keep in touch. */
export interface TimelineFact extends FactBase {
  readonly kind: "timeline";
  readonly by?: string;
  readonly decisionBy?: Day;
  readonly mayFollowUp?: boolean;
  readonly contact?: string;
  readonly channel?: Channel;
  /** A standing instruction as an RFC 5545 recurrence; null ends the one in force. */
  readonly every?: string | null;
  readonly noContact?: boolean;
  readonly thankYouOnly?: boolean;
  readonly nextSteps?: string;
}

export interface SentFact extends FactBase {
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

export interface ReceivedFact extends FactBase {
  readonly kind: "received";
  readonly from: string;
  readonly channel: Channel;
  readonly says: Says;
  readonly ref?: string;
  readonly address?: string;
  readonly messageId?: string;
}

export interface PromiseFact extends FactBase {
  readonly kind: "promise";
  readonly to: string;
  readonly what: string;
  readonly by?: Day;
}

export interface NewsFact extends FactBase {
  readonly kind: "news";
  readonly what: string;
}

export interface InterestFact extends FactBase {
  readonly kind: "interest";
}

export interface DecisionFact extends FactBase {
  readonly kind: "decision";
  readonly by?: string;
  readonly outcome: Outcome;
  readonly respondBy?: Day;
}

export interface ReopenedFact extends FactBase {
  readonly kind: "reopened";
}

export interface SettledFact extends FactBase {
  readonly kind: "done" | "skipped";
  readonly step: string;
}

export interface SnoozedFact extends FactBase {
  readonly kind: "snoozed";
  readonly step: string;
  readonly until: Instant;
}

export interface RetractedFact extends FactBase {
  readonly kind: "retracted";
  readonly fact: string;
}

export interface NoteFact extends FactBase {
  readonly kind: "note";
}

/** Something that happened. Never edited: a mistake is corrected by a fact that retracts it. */
export type Fact =
  | AppliedFact
  | InterviewFact
  | TimelineFact
  | SentFact
  | ReceivedFact
  | PromiseFact
  | NewsFact
  | InterestFact
  | DecisionFact
  | ReopenedFact
  | SettledFact
  | SnoozedFact
  | RetractedFact
  | NoteFact;

export type FactKind = Fact["kind"];
