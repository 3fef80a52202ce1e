export * from "./check/index.ts";
export * from "./compose/index.ts";
export * from "./letter.ts";
export { parseTemplates, type TemplateProblem, type TemplateSet, templateText } from "./templates/index.ts";
