export {
  type Answerable,
  type Closing,
  closeOpening,
  mayTell,
  type TellAnswer,
  type TellContext,
  type TellRefusal,
  type Unanswered,
  unansweredOf,
} from "./decide.ts";
export { DUTIES, type DutyByLaw, findDuty, SCOPE_QUESTIONS, type ScopeQuestion } from "./duties.ts";
export { type LawClock, lawClock } from "./law-clock.ts";
export { type Applicant, candidateCase, candidateHeader, openingCalendar, stageName } from "./opening.ts";
export {
  type CandidatePerson,
  peopleOfOpenings,
  type SharedAddress,
  sharedAddresses,
} from "./people-of-openings.ts";
export {
  CONSENT_KEY,
  consentOf,
  RETENTION_RULES,
  type Retention,
  type RetentionRule,
  retentionOf,
} from "./retention.ts";
export { type Owed, type OwedKind, type Waiting, type WaitingInput, type WaitingRow, waitingOf } from "./waiting.ts";
