import { draftLetter, openGaps } from "../../app/index.ts";
import type { LetterFile } from "../../contract/index.ts";
import {
  type ComposeOptions,
  checkLetter,
  countWords,
  type Finding,
  type Gap,
  type Letter,
  type LetterContext,
} from "../../engine/letters/index.ts";
import { letterInContext, type OpenedLetterFile } from "./read-letter.ts";

/** A letter as it stands: composed, or as somebody wrote it. */
export interface WrittenLetter {
  readonly letter: Letter;
  readonly gaps: readonly Gap[];
  readonly thread: { readonly inReplyTo: string; readonly references: readonly string[] } | undefined;
  readonly words: number;
  readonly findings: readonly Finding[];
  /** Where its parts stand, where it came from a file. */
  readonly places?: LetterFile["places"];
}

/** The letter that the case gives. */
export function composedLetter(context: LetterContext, options: ComposeOptions): WrittenLetter {
  const { letter, findings } = draftLetter(context, options);
  const { gaps, thread, words, ...plain } = letter;
  return { letter: plain, gaps, thread, words, findings };
}

/** The letter that somebody made of it, from a file; it keeps the thread. */
export function rewrittenLetter(
  opened: OpenedLetterFile,
  context: LetterContext,
  { gaps, thread }: Pick<WrittenLetter, "gaps" | "thread">,
): WrittenLetter {
  const letter = letterInContext(opened, context);
  return {
    letter,
    gaps: openGaps(letter, gaps),
    thread,
    words: countWords(letter.body),
    findings: checkLetter(letter, context),
    places: opened.file.places,
  };
}
