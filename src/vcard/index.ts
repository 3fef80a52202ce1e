export { contactOfQr, type QrContent } from "./contact-of-qr.ts";
export { type CardFile, readCards } from "./read-cards.ts";
export { type Pixels, readQr } from "./read-qr.ts";
export { type WriteCardsOptions, writeCards } from "./write-cards.ts";
