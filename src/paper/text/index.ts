export { cleanFilledLines, cleanLine, cleanLines } from "./clean-text.ts";
export { fitText, type TextBlock, type TextRequest } from "./fit-text.ts";
export type { PlacedPiece, SetLine } from "./order-line.ts";
export { isRightToLeft, type Piece } from "./paragraph.ts";
