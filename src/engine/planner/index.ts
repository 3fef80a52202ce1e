export { buildPlan, readCase } from "./build-plan.ts";
export type { AnchorKind, Basis, DraftGuard, DraftPlan, DraftStep, StepRule, WithholdingRule } from "./draft.ts";
export { draftPlan } from "./draft-plan.ts";
export { MESSAGE_ORDER } from "./step-order.ts";
export type { DraftWarning } from "./warnings.ts";
