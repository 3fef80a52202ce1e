export type { AnchorKind, Basis, DraftGuard, DraftPlan, DraftStep, StepRule, WithholdingRule } from "./draft.ts";
export { draftPlan } from "./draft-plan.ts";
export { nextChangeAt } from "./next-change.ts";
export { MESSAGE_ORDER } from "./step-order.ts";
export { type DraftWarning, planWarnings } from "./warnings.ts";
