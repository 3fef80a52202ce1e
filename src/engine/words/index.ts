export {
  describeDay,
  describeDayFrom,
  describeDayInSubject,
  describeDayShort,
  describeMoment,
  describeMomentFrom,
  describeMomentFromShort,
  describeMomentInZones,
  describeMomentShort,
  describeTime,
  placeOfZone,
} from "./date-words.ts";
export { describeGuard, guardAnswer } from "./describe-guard.ts";
export { describeHeadline } from "./describe-headline.ts";
export { describeRecurrence } from "./describe-recurrence.ts";
export { describeStep } from "./describe-step.ts";
export { describeWarning } from "./describe-warning.ts";
export { explainRule, ruleCodes } from "./explain-rule.ts";
export { type StatedStep, settledWords, stateWords } from "./state-words.ts";
export { stepTitle, type TitledStep } from "./step-title.ts";
export type { WordsContext } from "./words-context.ts";
