export { LogSheet, type LogSheetProps } from "./log-sheet.tsx";
export type { ToldKind } from "./told.ts";
