export type { Attempts } from "./attempts.ts";
export { forbiddingRule, type GroundRuleCode, type GroundRules } from "./ground-rules.ts";
export { isOwnOutcome, type OwnDecision, readOwnDecision, tellsDecision } from "./own-decision.ts";
export { readCase } from "./read-case.ts";
export { type Reading, type ReadingInput, readFacts } from "./read-facts.ts";
export type { DecisionDate, Reset, ResetFact, Round } from "./round.ts";
export { firstAnswers, firstSentAfter, indexAtOrAfter, type SentIndex } from "./sent-index.ts";
export { visibleFacts } from "./visible-facts.ts";
