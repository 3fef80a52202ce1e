import { type DraftedLetter, draftLetter, draftLetterFrom, openGaps } from "../../app/index.ts";
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
import { misuse } from "../fail.ts";
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

/** The letter that the case gives, in our words or in those of the user's own template. */
export function composedLetter(context: LetterContext, options: ComposeOptions, own?: OwnTemplate): WrittenLetter {
  const { letter, findings } = own === undefined ? draftLetter(context, options) : draftFrom(own, context, options);
  const { gaps, thread, words, ...plain } = letter;
  return { letter: plain, gaps, thread, words, findings };
}

/** A template of the user's own, with what its file is called in messages. */
export interface OwnTemplate {
  readonly source: string;
  readonly text: string;
}

function draftFrom({ source, text }: OwnTemplate, context: LetterContext, options: ComposeOptions): DraftedLetter {
  const drafted = draftLetterFrom(text, context, options);
  if (drafted.ok) return drafted.value;
  const { line, column, message } = drafted.error;
  return misuse(`${source}:${line}:${column}: ${message}`);
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
