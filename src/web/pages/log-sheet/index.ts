export { LogSheet, type LogSheetProps } from "./log-sheet.tsx";
export { MomentField, type MomentFieldProps } from "./moment-field.tsx";
export { readMoment, type ToldMoment } from "./told-moment.ts";
