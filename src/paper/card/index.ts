export { CARD_SIZES, type CardLayout, type CardSize, layOutCard } from "./card-layout.ts";
export { type CardInput, cardPdf } from "./card-pdf.ts";
