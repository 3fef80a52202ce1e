import type { DraftedLetter } from "../../../app/index.ts";
import type { ComposeOptions, Finding, Gap, Letter } from "../../../engine/letters/index.ts";
import type { CheckedLetter } from "../../letter-worker/index.ts";
import type { KeptLetter } from "./kept-letters.ts";
import { type NumberedFinding, numberFindings } from "./numbered-findings.ts";
import { shiftFindings } from "./shift-findings.ts";

/** Where a letter that is being written is. */
export type Keeping =
  /** As it was composed: it can be composed again at any time. */
  | "composed"
  | "kept"
  /** Nowhere but on the page: the device has no room. */
  | "not-kept";

/**
 * A letter on the page.
 *
 * - composed: as the case gives it, until somebody writes in it
 * - own: somebody wrote in it; nothing but a wish of theirs replaces it
 */
export interface LetterState {
  readonly options: ComposeOptions;
  readonly letter: Letter;
  readonly isOwn: boolean;
  /** As they were composed. */
  readonly gaps: readonly Gap[];
  /** By our rules, at their places in the present text. */
  readonly findings: readonly Finding[];
  /** Spelling and grammar, by the server. */
  readonly slips: readonly Finding[];
  readonly words: number;
  readonly keeping: Keeping;
}

/** What somebody may change by hand. */
export type LetterChange = Partial<Pick<Letter, "subject" | "body" | "attachments">>;

/** The letter as it was composed. */
export function composedState({ letter, findings }: DraftedLetter, options: ComposeOptions): LetterState {
  const { gaps, words, thread: _, ...plain } = letter;
  return { options, letter: plain, isOwn: false, gaps, findings, slips: [], words, keeping: "composed" };
}

/** The letter as this device kept it; its findings come with the next check. */
export function keptState({ letter, options, isOwn, gaps }: KeptLetter): LetterState {
  return { options, letter, isOwn, gaps, findings: [], slips: [], words: 0, keeping: "kept" };
}

/** The letter after somebody wrote in it: what was found moves with the text. */
export function writtenState(state: LetterState, change: LetterChange): LetterState {
  const letter = { ...state.letter, ...change };
  const moved = (findings: readonly Finding[]) =>
    shiftFindings(
      shiftFindings(findings, "body", state.letter.body, letter.body),
      "subject",
      state.letter.subject ?? "",
      letter.subject ?? "",
    );
  return { ...state, letter, isOwn: true, findings: moved(state.findings), slips: moved(state.slips) };
}

/** The letter with what a check found, unless its text is another by now. */
export function checkedState(state: LetterState, checkedLetter: Letter, checked: CheckedLetter): LetterState {
  return isSameText(state.letter, checkedLetter) ? { ...state, ...checked } : state;
}

/** The same with what the server read, unless its text is another by now. */
export function proofreadState(state: LetterState, readLetter: Letter, slips: readonly Finding[]): LetterState {
  return isSameText(state.letter, readLetter) ? { ...state, slips } : state;
}

function isSameText(a: Letter, b: Letter): boolean {
  return a.body === b.body && a.subject === b.subject && a.attachments === b.attachments;
}

/** Everything found, numbered; a slip at a place that a rule speaks of already is left out. */
export function findingsOf({ findings, slips }: LetterState): readonly NumberedFinding[] {
  const isTold = (slip: Finding) =>
    findings.some(({ field, start, end }) => field === slip.field && start < slip.end && slip.start < end);
  return numberFindings(
    findings,
    slips.filter((slip) => !isTold(slip)),
  );
}
