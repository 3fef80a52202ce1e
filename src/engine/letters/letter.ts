import type { Action, Case, Channel, Instant, Playbook, Purpose, Step } from "../model/index.ts";

/**
 * What a letter is for, finer than a step's action: an offer may be accepted, declined or asked time for,
 * an update may have news or none, a no may follow an application or an interview.
 */
export type LetterKind =
  | "thank-you"
  | "card"
  | "check-in"
  | "check-in-call"
  | "answer"
  | "reply"
  | "offer-reply"
  | "ask-for-time"
  | "accept"
  | "decline"
  | "rejection-thanks"
  | "keep-warm"
  | "withdraw"
  | "acknowledge"
  | "thank-interviewee"
  | "share-plans"
  | "update"
  | "update-without-news"
  | "reject-application"
  | "reject-interviewee"
  | "make-offer"
  | "tell-status";

export type Tone = "plain" | "warm" | "formal";

export type LetterLength = "short" | "medium";

/** A letter as text. A card and a call have no subject. */
export interface Letter {
  /** A contact's id. */
  readonly to: string;
  readonly channel: Channel;
  /** null where there is none to have. */
  readonly subject: string | null;
  /** Greeting, paragraphs and sign-off, with line feeds; paragraphs are divided by an empty line. */
  readonly body: string;
  readonly attachments: readonly string[];
}

/** A letter that went out before. */
export interface EarlierLetter extends Letter {
  readonly purpose: Purpose;
  readonly at: Instant;
}

/** A place that only the writer can fill: `[one thing from the talk about the forecast]`. A letter with one cannot be sent. */
export interface Gap {
  readonly text: string;
  /** Where it stands in the body, counted in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

export type Severity = "blocks" | "warns" | "hints";

export type LetterField = "to" | "subject" | "body" | "attachments";

/** Something a rule found in a letter. */
export interface Finding {
  /** `letter.wrong-name` and so on. */
  readonly rule: string;
  readonly severity: Severity;
  readonly field: LetterField;
  /** In UTF-16 units of the field's text; `end` is exclusive, and both are 0 for what is missing. */
  readonly start: number;
  readonly end: number;
  /** One sentence: why, and what instead. */
  readonly message: string;
  /** The id of a source, "judgement", or a law. */
  readonly source: string;
  /** What to write in place of the span. */
  readonly fix?: string;
}

/** Everything a letter may be made of and is held against. */
export interface LetterContext {
  readonly theCase: Case;
  readonly playbook: Playbook;
  /** The step that the letter is for; undefined for a letter that no step asks for (`withdraw`). */
  readonly step: Step | undefined;
  readonly kind: LetterKind;
  readonly asOf: Instant;
  /** Letters that went out before, of this case, in any order. */
  readonly earlier: readonly EarlierLetter[];
  /** Other cases at hand, for what belongs to them. */
  readonly otherCases?: readonly Pick<Case, "company" | "role" | "contacts">[];
}

const KIND_OF: Readonly<Partial<Record<Action, LetterKind>>> = {
  "thank-you": "thank-you",
  card: "card",
  "check-in": "check-in",
  answer: "answer",
  reply: "reply",
  "offer-reply": "offer-reply",
  "offer-decision": "accept",
  "rejection-thanks": "rejection-thanks",
  "keep-warm": "keep-warm",
  acknowledge: "acknowledge",
  "thank-interviewee": "thank-interviewee",
  "share-plans": "share-plans",
  update: "update",
  "tell-decision": "reject-interviewee",
  "inform-by-law": "tell-status",
};

/** The letter a step asks for where nobody says more; undefined for steps that contact nobody. */
export function letterKindOf(step: Pick<Step, "action" | "channel">): LetterKind | undefined {
  if (step.action === "check-in" && step.channel === "phone") return "check-in-call";
  return KIND_OF[step.action];
}
