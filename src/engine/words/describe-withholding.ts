import type { Fact, TimelineFact } from "../model/index.ts";
import type { WithholdingRule } from "../planner/draft.ts";
import type { GroundRuleCode, Reading } from "../reading/index.ts";
import { capitalised } from "./capitalised.ts";
import { doer } from "./sentences-anchors.ts";
import { dayWords, momentWords } from "./words-context.ts";

const ASKED: Readonly<Record<GroundRuleCode, string>> = {
  "ground-rule.no-contact": "for no contact",
  "ground-rule.thank-you-only": "for thanks only",
  "ground-rule.asked-not-to": "not to follow up",
};

const SETS: Readonly<Record<GroundRuleCode, (fact: TimelineFact) => boolean>> = {
  "ground-rule.no-contact": (fact) => fact.noContact === true,
  "ground-rule.thank-you-only": (fact) => fact.thankYouOnly === true,
  "ground-rule.asked-not-to": (fact) => fact.mayFollowUp === false,
};

/** The latest fact among the first `count` that set a ground rule in force. */
function settingFact(rule: GroundRuleCode, facts: readonly Fact[], count: number): TimelineFact | undefined {
  const sets = SETS[rule];
  for (let i = count - 1; i >= 0; i--) {
    const fact = facts[i]!;
    if (fact.kind === "timeline" && sets(fact)) return fact;
  }
  return undefined;
}

/**
 * "Dana asked on Friday 13 November not to follow up", without a full stop: what set a ground rule, by the first `count`
 * of the facts read.
 */
export function askedWords(rule: GroundRuleCode, reading: Reading, count = reading.facts.length): string {
  const fact = settingFact(rule, reading.facts, count);
  if (fact === undefined) return `They asked ${ASKED[rule]}`;
  const day = dayWords(reading.calendar.dateOf(fact.at), reading);
  return `${capitalised(doer(fact.by, reading))} asked on ${day} ${ASKED[rule]}`;
}

/** "The interview of Tuesday 24 November, 14:00 comes first", without a full stop. */
export function interviewAheadWords(reading: Reading): string {
  const interview = reading.ahead[0];
  if (interview === undefined) return "An interview comes first";
  return `The interview of ${momentWords(interview.at, reading)}, comes first`;
}

/** One ground rule forbids all that it forbids: who set it is looked up once. */
const forbidding = new WeakMap<Reading, { readonly rule: WithholdingRule; readonly text: string }>();

/** What forbids a step, in one sentence. */
export function explainWithholding(rule: WithholdingRule, reading: Reading): string {
  if (rule === "check-in.interview-ahead") return `${interviewAheadWords(reading)}: ask there.`;
  const known = forbidding.get(reading);
  if (known?.rule === rule) return known.text;
  const text = `${askedWords(rule, reading)}.`;
  forbidding.set(reading, { rule, text });
  return text;
}
