import type { Reason } from "../model/index.ts";
import type { DraftStep, WithholdingRule } from "../planner/draft.ts";
import { findContact, firstName } from "./contact-names.ts";
import { explainWithholding } from "./describe-withholding.ts";
import { explainDuty } from "./explain-duty.ts";
import { explainWindowRule } from "./explain-window-rule.ts";
import { shortDayWords, type WordsContext } from "./words-context.ts";

/** Where each rule that forbids comes from: asking what contact is welcome, and keeping to the answer. */
const WITHHOLDING_SOURCES: Readonly<Record<WithholdingRule, string>> = {
  "ground-rule.no-contact": "the-nest",
  "ground-rule.thank-you-only": "the-nest",
  "ground-rule.asked-not-to": "the-nest",
  "check-in.interview-ahead": "judgement",
};

/** What forbids a step, where something does; then the rule that made it; then what moved it. */
export function describeReasons(step: DraftStep, words: WordsContext): readonly Reason[] {
  const { withheldBy, basis } = step;
  const made = makingReason(step, words);
  const hasBreath = basis.breathingSpaceAfter !== undefined;
  if (withheldBy === undefined) return hasBreath ? [made, breathingSpace(step, words)] : [made];
  const forbidding: Reason = {
    rule: withheldBy,
    source: WITHHOLDING_SOURCES[withheldBy],
    text: explainWithholding(withheldBy, words.reading),
  };
  return hasBreath ? [forbidding, made, breathingSpace(step, words)] : [forbidding, made];
}

function makingReason(step: DraftStep, words: WordsContext): Reason {
  const { rule, source, windowRule } = step.basis;
  const text = windowRule === undefined ? explainDuty(step, words) : explainWindowRule(step, windowRule, words.reading);
  return { rule, source, text };
}

/** [CI7] */
function breathingSpace({ to, basis, window }: DraftStep, { reading }: WordsContext): Reason {
  const { theCase, calendar } = reading;
  const name = firstName(findContact(to, theCase), theCase);
  const sentOn = shortDayWords(basis.breathingSpaceAfter!, reading);
  const opensOn = shortDayWords(calendar.dateOf(window.opens), reading);
  return {
    rule: "check-in.breathing-space",
    source: "judgement",
    text: `You wrote to ${name} on ${sentOn}; 2 business days pass before the next word: opens ${opensOn}.`,
  };
}
