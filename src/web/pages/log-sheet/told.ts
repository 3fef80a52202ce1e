import type { Channel, InterviewFormat, Outcome, Purpose, Says } from "../../../engine/index.ts";
import type { ToldMoment } from "./told-moment.ts";

/** What an answer was: one that puts the case on hold is an update with that word for word. */
export type ToldSays = Says | "on-hold";

/** What a message was for: a reply is a message like others, but for the promise it may keep. */
export type ToldPurpose = Purpose | "reply";

interface ToldBase {
  readonly moment: ToldMoment;
  readonly note: string;
}

export interface ToldAnswer extends ToldBase {
  readonly kind: "answered";
  readonly from: string | undefined;
  readonly says: ToldSays;
  readonly channel: Channel;
  /** The day they decide by, `YYYY-MM-DD`. */
  readonly decisionBy: string | undefined;
}

export interface ToldTiming extends ToldBase {
  readonly kind: "timing";
  readonly by: string | undefined;
  readonly decisionBy: string | undefined;
  readonly mayFollowUp: "yes" | "no" | "unsaid";
  readonly contact: string | undefined;
  readonly channel: Channel | undefined;
  /** The weekday on which they want a word every week, as RFC 5545 has it. */
  readonly everyWeekOn: string | undefined;
  readonly wish: "no-contact" | "thank-you-only" | "none";
}

export interface ToldInterviewAhead extends ToldBase {
  readonly kind: "interview";
  readonly on: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly format: InterviewFormat;
  readonly with: readonly string[];
}

export interface ToldMessage extends ToldBase {
  readonly kind: "sent";
  readonly to: readonly string[];
  readonly purpose: ToldPurpose | undefined;
  readonly channel: Channel;
}

export interface ToldPromise extends ToldBase {
  readonly kind: "promise";
  readonly to: string | undefined;
  readonly what: string;
  readonly by: string | undefined;
}

export interface ToldDecision extends ToldBase {
  readonly kind: "decision";
  readonly outcome: Outcome | "reopened" | undefined;
  readonly by: string | undefined;
  readonly respondBy: string | undefined;
}

export interface ToldText extends ToldBase {
  readonly kind: "news" | "note";
}

/** Something that happened, on its way from a person into the log. */
export type Told = ToldAnswer | ToldTiming | ToldInterviewAhead | ToldMessage | ToldPromise | ToldDecision | ToldText;

export type ToldKind = Told["kind"];
