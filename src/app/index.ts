export { exportCases } from "./export-cases.ts";
export { type ImportCasesInput, importCases } from "./import-cases.ts";
export { findPlaybook, type PlanCaseOptions, type PlannedCase, planCase } from "./plan-case.ts";
export * from "./ports/index.ts";
export { getStoredCase, type RecordFactsInput, recordFacts } from "./record-facts.ts";
export { caseJsonOf, findParsedCase, readStoredCase, UnreadableCaseError } from "./stored-case.ts";
