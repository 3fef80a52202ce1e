export { StepMenu, type StepMenuProps, settledLabel, useStepActs } from "./step-menu.tsx";
export {
  letterAddress,
  type ShownStep,
  type StepDeed,
  shownStep,
  stepDeed,
  type WindowWords,
  windowShares,
  windowWords,
} from "./step-words.ts";
