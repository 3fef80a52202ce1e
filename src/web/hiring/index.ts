export { dueWords, heardWords, lastHeardOf, lawHeading, lawWords } from "./candidate-words.ts";
export type { HiringDesk, HiringStatus } from "./hiring-desk.ts";
export { chooseSide, type DeskSide, type HiringCounts, hiringCounts, keptDeskSide } from "./side.ts";
export { SideSwitch, useSide } from "./side-switch.tsx";
export { SilenceTicks } from "./silence-ticks.tsx";
export { HiringWatch, useHiring } from "./use-hiring.ts";
