export { dueWords, heardWords, lawHeading, lawWords } from "./candidate-words.ts";
export { ForgetDialog } from "./forget-dialog.tsx";
export type { HiringDesk } from "./hiring-desk.ts";
export { isOfOpening } from "./of-opening.ts";
export { chooseSide, type DeskSide, hiringCounts } from "./side.ts";
export { SideSwitch } from "./side-switch.tsx";
export { SilenceTicks } from "./silence-ticks.tsx";
export { HiringWatch, useHiring } from "./use-hiring.ts";
export { useSide } from "./use-side.ts";
