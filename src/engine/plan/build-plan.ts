import type { Case, Instant, Plan, Playbook, Step } from "../model/index.ts";
import { type DraftPlan, type DraftStep, draftPlan, nextChangeAt, planWarnings } from "../planner/index.ts";
import { type Reading, readCase } from "../reading/index.ts";
import { describeGuard, describeHeadline, describeStep, describeWarning, type WordsContext } from "../words/index.ts";

/**
 * The plan of a case at a moment: who should hear from whom, when, through which channel, with what, and when to stop.
 * Pure and total: the same case, playbook and moment give the same plan, and a valid case never makes it throw.
 * The playbook is of the case's side.
 */
export function buildPlan(theCase: Case, playbook: Playbook, asOf: Instant): Plan {
  const reading = readCase(theCase, asOf);
  return composePlan(draftPlan(playbook, reading), playbook, reading);
}

/** Puts a draft into words. */
function composePlan(draft: DraftPlan, playbook: Playbook, reading: Reading): Plan {
  const words: WordsContext = { reading, playbook, draft };
  return {
    playbook: playbook.id,
    asOf: reading.asOf,
    stance: draft.stance,
    headline: describeHeadline(words),
    attempts: draft.attempts,
    guard: { ...draft.guard, because: describeGuard(words) },
    nextChangeAt: nextChangeAt(draft, playbook, reading),
    steps: draft.steps.map((step) => composeStep(step, words)),
    warnings: planWarnings(playbook, reading).map((warning) => ({
      rule: warning.rule,
      fact: warning.fact,
      message: describeWarning(warning, words),
    })),
  };
}

function composeStep(step: DraftStep, words: WordsContext): Step {
  const { id, action, to, channel, optional, automatic, window, state, needs, law, settledBy } = step;
  const { brief, reasons } = describeStep(step, words);
  const composed: { -readonly [K in keyof Step]: Step[K] } = {
    id,
    action,
    to,
    channel,
    optional,
    automatic,
    window,
    state,
    needs,
    brief,
    reasons,
  };
  if (law !== undefined) composed.law = law;
  if (settledBy !== undefined) composed.settledBy = settledBy;
  const snoozedUntil = words.reading.snoozedSteps.get(id);
  if (snoozedUntil !== undefined) composed.snoozedUntil = snoozedUntil;
  return composed;
}
