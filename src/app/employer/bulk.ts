import type { DateText, OpeningJson } from "../../contract/index.ts";
import type { Action, Day } from "../../engine/index.ts";
import type { Finding, LetterKind, LetterLength, Tone } from "../../engine/letters/index.ts";
import type { NewFact } from "../follow-facts.ts";
import type { UnequalLetter } from "./equal-treatment.ts";

/** What is done for many candidates at once. */
export type BulkAction = "acknowledge" | "thank" | "plans" | "update" | "tell-decision";

/** The step that each of them carries out. */
export const STEP_OF: Readonly<Record<BulkAction, Action>> = {
  acknowledge: "acknowledge",
  thank: "thank-interviewee",
  plans: "share-plans",
  update: "update",
  "tell-decision": "tell-decision",
};

/** What everybody is told, said once. It is recorded of each with their letter: a date becomes a promise. */
export interface BulkWords {
  /** When they hear again; the opening's next date where it is left out. */
  readonly nextWordOn?: DateText;
  readonly nextSteps?: string;
  /** For an update. */
  readonly news?: string;
  /** For a no: why, to those whose decision holds no reason of its own. */
  readonly reason?: string;
}

/** Letters to many for one purpose: to whom, and how they are worded. */
export interface BulkRequest {
  readonly action: BulkAction;
  /** Whose letters, in the order in which they are shown. */
  readonly caseIds: readonly string[];
  readonly words?: BulkWords;
  readonly tone?: Tone;
  readonly length?: LetterLength;
  /** 0 is the first wording; everybody gets the same. */
  readonly variant?: number;
}

/** What becomes of a row. `because` is a sentence. */
export type BulkFate =
  | { readonly kind: "goes" }
  | { readonly kind: "blocked"; readonly because: string }
  | { readonly kind: "nothing-to-send"; readonly because: string };

/** One candidate's letter, as it is shown before anything goes. A row that was edited is still a row. */
export interface BulkRow {
  readonly caseId: string;
  readonly name: string;
  readonly stage: string;
  /** Their address; null where none is known. */
  readonly to: string | null;
  /** Null where there is no letter to show. */
  readonly letter: BulkLetter | null;
  readonly fate: BulkFate;
}

/** One person's letter of many, as it is shown and would go. */
export interface BulkLetter {
  readonly stepId: string;
  readonly kind: LetterKind;
  readonly contactId: string;
  readonly subject: string;
  readonly body: string;
  readonly findings: readonly Finding[];
  /** It goes by itself, as its step allows. */
  readonly isAutomatic: boolean;
  /** What the letter tells them for the first time. */
  readonly tells: readonly NewFact[];
}

/** Letters to many, composed and checked; nothing is recorded and nothing goes. */
export interface BulkPreview {
  readonly action: BulkAction;
  readonly opening: OpeningJson;
  /** In the opening's zone. */
  readonly today: Day;
  readonly rows: readonly BulkRow[];
  /** Letters that differ from the others of their stage in more than their personal parts. */
  readonly unequal: readonly UnequalLetter[];
}
