import assert from "node:assert/strict";
import { parseInstant, resolvePlaybook, type Step } from "../../index.ts";
import { planOf, readCaseOf, stepOf } from "../../words/words.suite.ts";
import { type EarlierLetter, type LetterContext, type LetterKind, letterKindOf } from "../letter.ts";
import { type ComposedLetter, type ComposeOptions, composeLetter } from "./index.ts";

/** Parts of a case that are not the usual ones, and letters that went out before. */
export interface SampleParts {
  readonly playbook?: string;
  readonly earlier?: readonly EarlierLetter[];
  readonly kind?: LetterKind;
  readonly [part: string]: unknown;
}

/** What a letter of that step is made of, at a moment. */
export function contextOf(
  stepId: string,
  asOf: string,
  facts: readonly object[],
  parts: SampleParts = {},
): LetterContext {
  const { earlier = [], kind, playbook: named, ...more } = parts;
  const withMe = { me: { name: "Alex Moreno" }, ...more };
  const theCase = readCaseOf(facts, withMe);
  const { playbook } = resolvePlaybook(named, theCase.side);
  assert.ok(playbook !== undefined);
  const plan = planOf(asOf, facts, { ...withMe, ...(named === undefined ? undefined : { playbook: named }) });
  const step: Step | undefined = stepId === "" ? undefined : stepOf(plan, stepId);
  const own = kind ?? (step === undefined ? undefined : letterKindOf(step));
  assert.ok(own !== undefined);
  return { theCase, playbook, step, kind: own, asOf: parseInstant(asOf), earlier };
}

const PLAIN: ComposeOptions = { tone: "plain", length: "medium", variant: 0 };

/** The letter made of a context; plain, medium, first wording where nothing else is said. */
export function letterFor(context: LetterContext, options: Partial<ComposeOptions> = {}): ComposedLetter {
  return composeLetter(context, { ...PLAIN, ...options });
}

/** A subject and a body as a person reads them. */
export function asRead({ subject, body }: ComposedLetter): string {
  return subject === null ? body : `Subject: ${subject}\n\n${body}`;
}
