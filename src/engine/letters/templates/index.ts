export { type FactName, LETTER_FACTS, type LetterFacts } from "./letter-facts.ts";
export {
  type FilledTemplate,
  fillTemplate,
  type LetterTemplate,
  type TemplateProblem,
  type TemplateResult,
} from "./letter-template.ts";
export { BREAK, GAP_CLOSES, GAP_OPENS, gap } from "./marks.ts";
export type { Choose } from "./pick-tag.ts";
export {
  ENGLISH_TEMPLATES,
  parseTemplates,
  type TemplateSet,
  type TemplateSetResult,
  templateText,
} from "./template-set.ts";
