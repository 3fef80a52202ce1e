export type { DaysOffJson } from "./days-off.ts";
export { describeFault, type Fault, faultAt } from "./fault.ts";
export { findingToJson } from "./finding-to-json.ts";
export type * from "./json.ts";
export { parseJsonLine, parseJsonText } from "./json-text.ts";
export {
  type FilePlace,
  formatLetterFile,
  type LetterFile,
  type LetterFileField,
  parseLetterFile,
  placeInFile,
} from "./letter-file.ts";
export type * from "./letter-json.ts";
export { mailDateToInstantText } from "./mail-date.ts";
export { findNear, suggest } from "./near.ts";
export type * from "./opening-json.ts";
export { type ParseCaseOptions, type ParsedCase, parseCase, parseCases } from "./parse-case.ts";
export { type ParsedFact, type ParseFactContext, parseFact } from "./parse-fact.ts";
export { type ParseLetterContext, parseEarlierLetter, parseEarlierLetters, parseLetter } from "./parse-letter.ts";
export { type ParseOpeningOptions, parseOpening } from "./parse-opening.ts";
export { parsePlaybook } from "./parse-playbook.ts";
export { parseSettingsChange } from "./parse-settings.ts";
export { planJsonText } from "./plan-json-text.ts";
export { planToJson } from "./plan-to-json.ts";
export { planToText } from "./plan-to-text.ts";
export { parseRecurrence } from "./recurrence.ts";
export type { HolidayAnswer, HolidayLookup, HolidayRequest } from "./refine-calendar.ts";
export { error, ok, type Result } from "./result.ts";
export { isSameJson } from "./same-json.ts";
export { buildCaseSchema, buildPlanSchema, buildPlaybookSchema } from "./schemas.ts";
export type * from "./settings-json.ts";
export type * from "./sync-json.ts";
