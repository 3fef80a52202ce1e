export { StepMenu, type StepMenuProps, settledLabel, useStepActs } from "./step-menu.tsx";
export {
  type ShownStep,
  type StepDeed,
  shownStep,
  stepDeed,
  type WindowWords,
  windowShares,
  windowWords,
} from "./step-words.ts";
