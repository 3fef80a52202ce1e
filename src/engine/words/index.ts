import type { Brief, Playbook, Reason } from "../model/index.ts";
import type { DraftPlan, DraftStep } from "../planner/draft.ts";
import type { DraftWarning } from "../planner/warnings.ts";
import type { Reading } from "../reading/index.ts";

/** Everything a sentence may be made of. */
export interface WordsContext {
  readonly reading: Reading;
  readonly playbook: Playbook;
  readonly draft: DraftPlan;
}

export function describeHeadline({ draft }: WordsContext): string {
  return draft.stance;
}

export function describeGuard({ draft }: WordsContext): string {
  return draft.guard.rule;
}

export function describeStep(step: DraftStep, _words: WordsContext): { brief: Brief; reasons: readonly Reason[] } {
  const rule = step.withheldBy ?? step.basis.rule;
  return { brief: { must: [], may: [], mustNot: [] }, reasons: [{ rule, source: step.basis.source, text: rule }] };
}

export function describeWarning(warning: DraftWarning, _words: WordsContext): string {
  return warning.rule;
}
