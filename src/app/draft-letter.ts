import { error, ok, type Result } from "../contract/index.ts";
import {
  type ComposedLetter,
  type ComposeOptions,
  checkLetter,
  composeLetter,
  composeWith,
  type Finding,
  type Gap,
  type Letter,
  type LetterContext,
  parseTemplates,
  type TemplateProblem,
} from "../engine/letters/index.ts";

/** A letter and what the rules find in it. */
export interface DraftedLetter {
  readonly letter: ComposedLetter;
  readonly findings: readonly Finding[];
}

/** The letter of a step, composed from the case in our own words and checked. */
export function draftLetter(context: LetterContext, options: ComposeOptions): DraftedLetter {
  const letter = composeLetter(context, options);
  return { letter, findings: checkLetter(letter, context) };
}

/** The same in the words of the user's own template for this kind of letter, or what is wrong with that. */
export function draftLetterFrom(
  template: string,
  context: LetterContext,
  options: ComposeOptions,
): Result<DraftedLetter, TemplateProblem> {
  const own = parseTemplates({ [context.kind]: template });
  if (!own.ok) return error(own.problems[0]!);
  const composed = composeWith(own.templates, context, options);
  if (!composed.ok) return error(composed.problem);
  return ok({ letter: composed.value, findings: checkLetter(composed.value, context) });
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
