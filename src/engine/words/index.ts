export { MONTHS, WEEKDAYS } from "./calendar-names.ts";
export { firstName } from "./contact-names.ts";
export {
  describeDay,
  describeDayFrom,
  describeDayShort,
  describeMoment,
  describeTime,
  placeOfZone,
} from "./date-words.ts";
export { describeFact } from "./describe-fact.ts";
export { describeGuard, guardAnswer } from "./describe-guard.ts";
export { describeHeadline } from "./describe-headline.ts";
export { describeRecurrence } from "./describe-recurrence.ts";
export { describeSource, describeSourceId } from "./describe-source.ts";
export { describeStep } from "./describe-step.ts";
export { describeWarning } from "./describe-warning.ts";
export { explainRule } from "./explain-rule.ts";
export { withNearDates } from "./near-dates.ts";
export {
  clockOfCase,
  isElsewhere,
  momentByClock,
  nearMomentByClock,
  ownClock,
  presentByClock,
  type ReaderClock,
  readerClock,
  readerDays,
  shortly,
  shortMomentByClock,
  stateByClock,
} from "./reader-clock.ts";
export { settledWords, stateWords } from "./state-words.ts";
export { stepTitle } from "./step-title.ts";
export type { WordsContext } from "./words-context.ts";
