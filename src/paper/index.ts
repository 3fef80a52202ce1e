export { CARD_SIZES, type CardInput, type CardLayout, type CardSize, cardPdf, layOutCard } from "./card/index.ts";
export {
  ENVELOPE_SIZES,
  type EnvelopeInput,
  type EnvelopeLayout,
  type EnvelopeSheetInput,
  type EnvelopeSize,
  envelopePdf,
  envelopeSheetPdf,
  findPostalService,
  type LabelSheet,
  type LabelSheetInput,
  labelSheetPdf,
  layOutEnvelope,
  listAddressLines,
  listLabelPlaces,
  type PostalAddress,
  type PostalService,
} from "./envelope/index.ts";
export { isWithin, type PaperResult, type PaperSize, type Rectangle, SHEET_SIZES, type Sheet } from "./page/index.ts";
export { findPostOfficeLink, type PrepInput, type PrepPerson, prepPdf } from "./prep/index.ts";
