import type { Brief, Reason } from "../model/index.ts";
import type { DraftStep } from "../planner/draft.ts";
import { describeBrief } from "./describe-brief.ts";
import { describeReasons } from "./describe-reasons.ts";
import type { WordsContext } from "./words-context.ts";

/** What a step's message holds and why the step is there; the first reason is what forbids it, where something does. */
export function describeStep(
  step: DraftStep,
  words: WordsContext,
): { readonly brief: Brief; readonly reasons: readonly Reason[] } {
  return { brief: describeBrief(step, words), reasons: describeReasons(step, words) };
}
