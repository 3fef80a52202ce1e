export {
  type AddApplicantsInput,
  type ApplicantFate,
  type ApplicantPlan,
  planApplicants,
} from "./add-applicants.ts";
export { type CandidateRow, candidatesOf } from "./candidates.ts";
export { owedTo, type PreviewLettersInput, previewLetters } from "./preview-letters.ts";
export {
  answersOnTheirWay,
  type DecisionsRecorded,
  type OurDecision,
  type RecordDecisionsInput,
  recordDecisions,
} from "./record-decisions.ts";
export {
  type ChangedRow,
  casesShown,
  digestPreview,
  type EditedLetter,
  type ShownLetters,
  takeShown,
} from "./shown-letters.ts";
