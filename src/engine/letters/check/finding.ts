import type { Finding, LetterField, Severity } from "../letter.ts";
import type { Span } from "./letter-text.ts";
import type { Look } from "./look.ts";

/** One thing that a letter must be: looks at it and says what it found, in the order of the text. */
export type Rule = (look: Look) => readonly Finding[];

export const NO_FINDINGS: readonly Finding[] = Object.freeze([]);

/** Where what is missing would stand. */
export const NOWHERE: Span = { start: 0, end: 0 };

export interface FindingParts {
  readonly rule: string;
  readonly severity: Severity;
  /** The body, unless said otherwise. */
  readonly field?: LetterField;
  readonly at: Span;
  readonly message: string;
  /** A judgement, unless said otherwise. */
  readonly source?: string;
  readonly fix?: string | undefined;
}

export function finding({
  rule,
  severity,
  field = "body",
  at,
  message,
  source = "judgement",
  fix,
}: FindingParts): Finding {
  const { start, end } = at;
  return { rule, severity, field, start, end, message, source, ...(fix === undefined ? undefined : { fix }) };
}
