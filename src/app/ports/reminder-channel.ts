import type { Instant } from "../../engine/index.ts";
import type { ReminderChannelName } from "./reminder-store.ts";

/** What may be done from a reminder. */
export type ReminderDeed = "done" | "snooze" | "feedback";

/** One thing to do, as a reminder says it. */
export interface ReminderItem {
  readonly caseId: string;
  readonly stepId: string;
  readonly company: string;
  /** "Thank Lee" */
  readonly title: string;
  /** "open until Tue 17 Nov, 17:00" */
  readonly when: string;
  /** The page of its case. */
  readonly url: string;
  /** Where it can be settled or put off, once each; left out where links cannot be made. */
  readonly deeds?: { readonly label: string; readonly done: string; readonly snooze: string };
}

/** What a person is told in one go. */
export interface ReminderMessage {
  /** A UUID. */
  readonly id: string;
  readonly at: Instant;
  /** "Globex: thank Lee", "Three things to do" */
  readonly title: string;
  /** The most urgent first; none in a test. */
  readonly items: readonly ReminderItem[];
  /** A sentence, where there are no items. */
  readonly note?: string;
  /** What is opened by a tap. */
  readonly url: string;
  readonly isLastCall: boolean;
}

/**
 * What came of telling: `unanswered` went out, and nobody knows whether it arrived. A sentence says what is the matter and what to
 * do, without any secret.
 */
export type Delivery =
  | { readonly kind: "told" }
  | { readonly kind: "failed" | "unanswered"; readonly sentence: string };

/** A way to tell. */
export interface ReminderChannel {
  readonly name: ReminderChannelName;
  /** `at-once` in waking hours, or `each-morning` in one message. */
  readonly rhythm: "at-once" | "each-morning";
  /** Settles in bounded time; failures of the outside are deliveries. Rejects with a `StoreError`. */
  send(message: ReminderMessage): Promise<Delivery>;
}

/** What a link in a reminder allows, once. */
export interface ReminderLink {
  readonly caseId: string;
  readonly stepId: string;
  readonly deed: ReminderDeed;
  readonly expiresAt: Instant;
  /** Random. */
  readonly nonce: string;
}

/** Makes and reads the tokens of links. Nobody else can make one. */
export interface ReminderLinks {
  make(link: ReminderLink): string;
  /** Undefined for what was not made here, or was changed. */
  read(token: string): ReminderLink | undefined;
}
