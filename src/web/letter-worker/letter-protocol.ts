import type { DraftedLetter } from "../../app/index.ts";
import type { ComposeOptions, Finding, Letter, LetterContext } from "../../engine/letters/index.ts";

/** What a page asks of the worker that composes and checks letters. */
export type LetterQuestion =
  /** Composes the letter of the context that was taken last. */
  | { readonly kind: "draft"; readonly options: ComposeOptions }
  /** Holds a letter against that context. */
  | { readonly kind: "check"; readonly letter: Letter }
  /** What a fact keeps of a text that was sent. */
  | { readonly kind: "seal"; readonly body: string };

/** What the rules say of a letter, and how long it is. */
export interface CheckedLetter {
  readonly findings: readonly Finding[];
  readonly words: number;
}

/** What is kept of a letter that was sent: the text itself stays with who wrote it. */
export interface SealedLetter {
  readonly words: number;
  /** The SHA-256 of the text, in hexadecimal; undefined where the browser makes none (a page without https). */
  readonly digest: string | undefined;
}

export interface LetterAnswers {
  readonly draft: DraftedLetter;
  readonly check: CheckedLetter;
  readonly seal: SealedLetter;
}

/**
 * A message to the worker. A context is taken without an answer, and holds for every question after it:
 * a case is sent once, and not with every letter that is typed.
 */
export type LetterMessage =
  | { readonly kind: "take"; readonly context: LetterContext }
  | { readonly kind: "ask"; readonly id: number; readonly question: LetterQuestion };

/** A message from the worker: the answer to the question of that id, or why there is none. */
export type LetterReply =
  | { readonly id: number; readonly answer: LetterAnswers[LetterQuestion["kind"]] }
  | { readonly id: number; readonly failure: string };
