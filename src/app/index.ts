export type { CaseDigest, StepDigest } from "./case-digest.ts";
export { type ComparedRow, type Comparison, comparePlaybooks } from "./compare-playbooks.ts";
export { typedName } from "./digest-case.ts";
export { caseIdFor, contactIdFor } from "./draft-case.ts";
export { type CaseEdit, editHeader, withContacts } from "./edit-case.ts";
export { exportCases } from "./export-cases.ts";
export {
  type FactMarks,
  type FollowedFacts,
  type FollowFactsInput,
  followFacts,
  giveIds,
  type NewFact,
} from "./follow-facts.ts";
export { type ImportCasesInput, importCases } from "./import-cases.ts";
export { groupByStance, nextStep, type StanceGroup } from "./list-cases.ts";
export { type ContactAnswer, mayContact } from "./may-i.ts";
export { findPlaybook, type PlanCaseOptions, type PlannedCase, planCase } from "./plan-case.ts";
export { comparePlans, type PlanChanges, type StepChange } from "./plan-changes.ts";
export * from "./ports/index.ts";
export { type RebuildReport, rebuild, type SummaryDifference } from "./rebuild.ts";
export { getStoredCase, type RecordFactsInput, recordFacts } from "./record-facts.ts";
export {
  type CaseView,
  type CaseViews,
  refreshSummaries,
  type UnreadableCase,
} from "./refresh-summaries.ts";
export { readStoredCase } from "./stored-case.ts";
export { calendarOfDigest, type Today, type TodayEntry, todayOf } from "./today.ts";
export { findLastChangedCase, type Undoing, undoingOf } from "./undo.ts";
export { UnreadableCaseError } from "./unreadable-case-error.ts";
