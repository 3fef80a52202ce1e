import type { ContactJson, DateText } from "../../contract/index.ts";
import type { Channel, ContactRole, Instant, InterviewFormat } from "../../engine/index.ts";

/** The questions of a debrief, each by a name of its own. */
export type QuestionKind =
  | "application"
  | "when"
  | "people"
  | "topics"
  | "decision"
  | "asking"
  | "whom"
  | "promises"
  | "thanked"
  | "next";

/** Which application it is about; the id of a new one is made when its company is typed. */
export type Application =
  | { readonly kind: "known"; readonly caseId: string }
  | {
      readonly kind: "new";
      readonly caseId: string;
      readonly company: string;
      readonly role: string;
      readonly timeZone: string;
      readonly country?: string;
      readonly region?: string;
    };

/** When the interview was or will be, by the company's clock; `known` is one that the case has already. */
export type When =
  | { readonly kind: "known"; readonly interviewId: string }
  | { readonly kind: "just-now"; readonly endedAt: Instant; readonly minutes: number }
  | {
      readonly kind: "today" | "earlier" | "ahead";
      readonly on?: DateText;
      /** "14:00" */
      readonly begin?: string;
      readonly minutes: number;
    };

export type DecisionAnswer =
  | { readonly kind: "day"; readonly on?: DateText }
  | { readonly kind: "about"; readonly weeks: number }
  | { readonly kind: "unsaid" };

/** Whether one may ask; "every" on which weekday, as RFC 5545 names it. */
export type Asking =
  | { readonly kind: "yes" | "they-call" | "thanks-only" | "no-contact" }
  | { readonly kind: "every"; readonly weekday: string };

export type NextRound =
  | { readonly kind: "day"; readonly on?: DateText; readonly begin?: string; readonly minutes: number }
  | { readonly kind: "no-day" }
  | { readonly kind: "none" };

/** Something that was promised; `by` is left out where no day was named. */
export interface Told {
  readonly to: string;
  readonly what: string;
  readonly by?: DateText;
}

/**
 * A debrief on its way: every answer so far, kept on this device at each touch. Its facts are recorded together at the end, under
 * ids that are made from the draft's own, so that the same debrief never makes two interviews.
 */
export interface DebriefDraft {
  /** A UUIDv7. */
  readonly id: string;
  readonly begunAt: Instant;
  /** The question that is open. */
  readonly open: QuestionKind;
  /** Those that were answered or skipped. */
  readonly settled: readonly QuestionKind[];
  readonly application?: Application | undefined;
  /** The application was chosen before the debrief began: it is no question. */
  readonly isGiven: boolean;
  readonly when?: When | undefined;
  readonly format?: InterviewFormat | undefined;
  /** People that the case does not have yet. */
  readonly added: readonly ContactJson[];
  /** Who was there, by id. */
  readonly present: readonly string[];
  readonly topics: Readonly<Record<string, readonly string[]>>;
  readonly decision?: DecisionAnswer | undefined;
  readonly asking?: Asking | undefined;
  readonly whom?: string | undefined;
  readonly channel?: Channel | undefined;
  /** Where to reach people, as far as the case does not say: by id. */
  readonly reach: Readonly<Record<string, Pick<ContactJson, "email" | "phone" | "address">>>;
  readonly promises: readonly Told[];
  readonly thanked: readonly { readonly to: string; readonly on: DateText }[];
  readonly next?: NextRound | undefined;
  readonly nextSteps?: string | undefined;
  /** Words that are being typed, by their place: "topic/dana", "promise". */
  readonly typing: Readonly<Record<string, string>>;
  /** Somebody whose name is being typed. */
  readonly person?: { readonly name: string; readonly role: ContactRole; readonly email: string };
}
