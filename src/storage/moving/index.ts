export { type MoveOptions, moveBetween } from "./move-between.ts";
export type { MoveSummary } from "./move-content.ts";
export { MoveError } from "./sentences.ts";
