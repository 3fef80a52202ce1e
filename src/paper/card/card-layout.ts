import { inches, millimetres, type PaperSize, type Rectangle, type Sheet } from "../page/index.ts";

/** A card by its size when folded: `A6` goes into a C6 envelope, `A5` into a C5, `4.25x5.5` inches into an A2. */
export type CardSize = "A6" | "A5" | "4.25x5.5";

/** The folded card, upright. */
export const CARD_SIZES: Readonly<Record<CardSize, PaperSize>> = {
  A6: { width: millimetres(105), height: millimetres(148) },
  A5: { width: millimetres(148), height: millimetres(210) },
  "4.25x5.5": { width: inches(4.25), height: inches(5.5) },
};

/** The sheet that the model of a card is printed on. */
export const MODEL_SHEETS: Readonly<Record<CardSize, Sheet>> = { A6: "a4", A5: "a4", "4.25x5.5": "letter" };

/** An unfolded card: two upright panels side by side, printed on both sides and turned over the short edge. */
export interface CardLayout {
  readonly page: PaperSize;
  readonly foldAt: number;
  readonly left: Rectangle;
  readonly right: Rectangle;
}

/** Room between a panel's edge and its text, as a part of the panel's width. */
const MARGIN = 0.11;

/** Where the two panels of an unfolded card have their text. */
export function layOutCard(size: CardSize): CardLayout {
  const { width, height } = CARD_SIZES[size];
  const margin = width * MARGIN;
  const panel = { y: margin, width: width - 2 * margin, height: height - 2 * margin };
  return {
    page: { width: 2 * width, height },
    foldAt: width,
    left: { ...panel, x: margin },
    right: { ...panel, x: width + margin },
  };
}
