export type { Ink } from "./ink.ts";
export { inches, isWithin, millimetres, type PaperSize, type Rectangle, SHEET_SIZES, type Sheet } from "./measures.ts";
export { type Alignment, openPaper, type PaperDocument, type Point } from "./paper-document.ts";
export type { PaperResult } from "./paper-result.ts";
export { createTypesetter, type Typesetter } from "./typesetter.ts";
