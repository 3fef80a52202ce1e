import type { Channel, ContactRole, Day, Instant, InterviewFormat } from "../../engine/index.ts";

/** Somebody who was named in the conversation; `isPresent` where they sat in the interview. */
interface Person {
  readonly name: string;
  readonly role: ContactRole;
  readonly email?: string;
  readonly topics: readonly string[];
  readonly isPresent: boolean;
}

/** Something that was promised, to a person by their place in the list. */
interface Promised {
  readonly what: string;
  readonly to: number;
  readonly by?: Day;
}

/** A thank-you that is already on its way. */
interface Thanked {
  readonly to: number;
  readonly at: Instant;
}

/** What is known so far. It grows by one answer at a time and is saved only when the conversation is over. */
export interface Draft {
  /** When the interview is: it has just ended, it was some days ago, or it lies ahead. */
  readonly when: "today" | "earlier" | "ahead";
  readonly company: string;
  readonly role: string;
  readonly country?: string;
  readonly region?: string;
  readonly timeZone: string;
  readonly day?: Day;
  readonly start?: Instant;
  readonly end?: Instant;
  readonly format?: InterviewFormat;
  readonly people: readonly Person[];
  readonly decisionBy?: Day;
  readonly mayFollowUp?: boolean;
  readonly askWhom?: number;
  readonly channel?: Channel;
  readonly promises: readonly Promised[];
  readonly thanked: readonly Thanked[];
}
