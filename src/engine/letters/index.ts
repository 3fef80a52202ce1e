export * from "./check/index.ts";
export { comparableText } from "./comparable-text.ts";
export * from "./compose/index.ts";
export * from "./letter.ts";
export { sendingMoment } from "./sending-moment.ts";
export { parseTemplates, type TemplateProblem, type TemplateSet, templateText } from "./templates/index.ts";
