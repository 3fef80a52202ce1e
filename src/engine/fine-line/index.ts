export { buildFineLine, buildLineIfLetPass, type FineLine, type FineLineInput } from "./build-fine-line.ts";
export { caseHistory } from "./case-history.ts";
export { type Corner, closenessAt, type Line, LOWER_EDGE, MIDDLE, UPPER_EDGE } from "./corner.ts";
export type { Gate, LineMark } from "./line-mark.ts";
export type { FineLineHistory, LineStep, Standing } from "./standing.ts";
