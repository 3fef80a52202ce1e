import {
  type ComposedLetter,
  type ComposeOptions,
  checkLetter,
  composeLetter,
  type Finding,
  type Gap,
  type Letter,
  type LetterContext,
} from "../engine/letters/index.ts";

/** A letter and what the rules find in it. */
export interface DraftedLetter {
  readonly letter: ComposedLetter;
  readonly findings: readonly Finding[];
}

/** The letter of a step, composed from the case and checked. */
export function draftLetter(context: LetterContext, options: ComposeOptions): DraftedLetter {
  const letter = composeLetter(context, options);
  return { letter, findings: checkLetter(letter, context) };
}

/** Where a letter that somebody edited still has a gap that was composed into it. */
export function openGaps({ body }: Pick<Letter, "body">, composed: readonly Gap[]): readonly Gap[] {
  return composed.flatMap(({ text }) => {
    const start = body.indexOf(`[${text}]`);
    return start === -1 ? [] : [{ text, start, end: start + text.length + 2 }];
  });
}

/** Whether something found in a letter keeps it from being sent. */
export function isBlocked(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "blocks");
}
