export { LogSheet, type LogSheetProps } from "./log-sheet.tsx";
export { MomentField, type MomentFieldProps } from "./moment-field.tsx";
export type { ToldKind } from "./told.ts";
export { readMoment, type ToldMoment } from "./told-moment.ts";
