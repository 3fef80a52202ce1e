import type { CalendarJson, DateText, InstantText, MeJson } from "./json.ts";

/** How far a candidate has come, by the facts alone. */
export type CandidateStage = "applied" | "interviewed" | "final-round" | "offer" | "hired" | "rejected" | "withdrawn";

/** A stage that an opening may have a name of its own for. */
export type NamedStage = Extract<CandidateStage, "applied" | "interviewed" | "final-round" | "offer">;

/** A stage as the people of an opening call it, and how far somebody is who is in it. Several may belong to one. */
export interface OpeningStageJson {
  readonly name: string;
  readonly is: NamedStage;
}

export interface InterviewerJson {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly title?: string;
}

/** A date that everybody in an opening is told. */
export interface OpeningPromiseJson {
  readonly what: string;
  readonly by: DateText;
}

/** A mailbox in which applications for an opening arrive. */
export interface ApplicationMailboxJson {
  /** The id of a connected mailbox. */
  readonly mailbox: string;
  /** The inbox where it is left out. */
  readonly folder?: string;
  /** Words that the subject has to have, each of them, where several openings share a mailbox. */
  readonly subjectHas?: string;
  /** Who applied becomes a candidate without a person's word. */
  readonly takesIn?: boolean;
}

/** What decides whether a duty by law applies; what is left out was not answered yet. */
export interface OpeningScopeJson {
  readonly employees25OrMore?: boolean;
  readonly publiclyAdvertised?: boolean;
}

/** The job that is to be filled. Its candidates are cases of the employer's side that name its id. */
export interface OpeningJson {
  readonly id: string;
  readonly title: string;
  readonly company: string;
  /** Who signs the letters. */
  readonly me?: MeJson;
  /** In the order in which candidates go through them. */
  readonly stages: readonly OpeningStageJson[];
  readonly interviewers: readonly InterviewerJson[];
  readonly promises: readonly OpeningPromiseJson[];
  /** As a case's: zone, public holidays, hours and the jurisdiction whose law applies. */
  readonly calendar: CalendarJson;
  readonly scope: OpeningScopeJson;
  /** When the others may be told: once the offer is accepted, or from a date on. */
  readonly tellOthersAfter: "offer-accepted" | DateText;
  /** New applications are acknowledged without a person's word. */
  readonly acknowledgeAutomatically: boolean;
  /** Letters end with a link to a page of the candidate's own. */
  readonly candidatePages?: boolean;
  /** Interviewers get a list by mail of whom they met and what is asked of them. */
  readonly tellInterviewers?: boolean;
  /** Where applications come in by mail. */
  readonly applications?: ApplicationMailboxJson;
  /** How long what is known of somebody is kept after their decision; left out where nobody has chosen. */
  readonly keepMonths?: number;
  readonly openedAt: InstantText;
  readonly closedOn?: DateText;
}
