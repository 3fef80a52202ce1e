export {
  type AddApplicantsInput,
  type ApplicantFate,
  type ApplicantPlan,
  planApplicants,
} from "./add-applicants.ts";
export { type AddToOpeningInput, addToOpening } from "./add-to-opening.ts";
export { type AnswerRefusalInput, answerRefusal } from "./answer-refusal.ts";
export { candidateContext, candidateJson, LETTERS_IN_HAND } from "./candidate-json.ts";
export { type CandidateRow, candidatesOf } from "./candidates.ts";
export { type CloseWhenAnsweredInput, closeWhenAnswered } from "./close-when-answered.ts";
export { mirrorJson, mirrorTable } from "./mirror-json.ts";
export { openingEntryJson, unansweredJson } from "./opening-entry.ts";
export { owedTo, type PreviewLettersInput, previewLetters } from "./preview-letters.ts";
export {
  type DecisionsRecorded,
  type OurDecision,
  type RecordDecisionsInput,
  recordDecisions,
} from "./record-decisions.ts";
export { type SaveOpeningInput, saveOpening } from "./save-opening.ts";
export {
  type ChangedRow,
  casesShown,
  digestPreview,
  type EditedLetter,
  type ShownLetters,
  takeShown,
} from "./shown-letters.ts";
