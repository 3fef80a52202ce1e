import type { Question } from "./conversation.ts";

/** A face of the conversation: it puts one question and brings one answer back. */
export interface Prompter {
  /**
   * Asks until `check` has nothing to say against an answer (it gives the reason, or undefined), and gives that answer as it was typed;
   * undefined where the person wants to stop.
   */
  readonly ask: (question: Question, check: (typed: string) => string | undefined) => Promise<string | undefined>;
  /** Says what was understood. */
  readonly tell: (text: string) => Promise<void>;
  /** Lets go of the input. */
  readonly close: () => Promise<void>;
}
