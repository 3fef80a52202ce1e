export { type AcknowledgeNewInput, acknowledgeNew, type NewAcknowledged } from "./acknowledge-new.ts";
export {
  type ApproveBulkInput,
  approveBulk,
  type BulkApproval,
  type BulkApprovalResult,
  type BulkProgress,
  type RowOutcome,
} from "./approve-bulk.ts";
export type { BulkAction, BulkFate, BulkLetter, BulkPreview, BulkRequest, BulkRow, BulkWords } from "./bulk.ts";
export { STEP_OF } from "./bulk.ts";
export { type Consent, readConsent, withConsent } from "./consent.ts";
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
export { type DutyByLaw, findDuty, SCOPE_QUESTIONS, type ScopeQuestion } from "./duties.ts";
export type { UnequalLetter } from "./equal-treatment.ts";
export { followOpening } from "./follow-opening.ts";
export {
  type ExportPersonInput,
  exportPerson,
  type ForgetInput,
  type ForgettingOutcome,
  type ForgettingReason,
  forgetCandidate,
  type PersonExport,
} from "./forget-candidate.ts";
export { type HoldContext, holdLetters, type LetterToHold, lettersToHold } from "./hold-letters.ts";
export { type LawClock, lawClock } from "./law-clock.ts";
export {
  type MeasureKind,
  type Mirror,
  type MirrorBar,
  type MirrorInput,
  type MirrorMeasure,
  type MirrorShare,
  mirrorOf,
  mirrorRows,
} from "./mirror.ts";
export { type Applicant, candidateCase, openingCalendar, sourceOf, stageName } from "./opening.ts";
export {
  type CandidatePerson,
  peopleOfOpenings,
  type SharedAddress,
} from "./people-of-openings.ts";
export { answerables, blockedBy, type PrepareBulkInput, prepareBulk, sameApplicants } from "./prepare-bulk.ts";
export { consentOf, type Retention, type RetentionRule, retentionOf } from "./retention.ts";
export { type Owed, type OwedKind, type Waiting, type WaitingInput, type WaitingRow, waitingOf } from "./waiting.ts";
export { withPageLines } from "./with-page-lines.ts";
