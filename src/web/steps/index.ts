export {
  canWaitUntil,
  StepMenu,
  type StepMenuProps,
  settledLabel,
  snoozeStep,
  useStepActs,
} from "./step-menu.tsx";
export {
  type ShownStep,
  type StepDeed,
  shownStep,
  stepDeed,
  type WindowWords,
  windowShares,
  windowWords,
} from "./step-words.ts";
