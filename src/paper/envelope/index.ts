export { listAddressLines, type PostalAddress } from "./address-lines.ts";
export { type EnvelopeLayout, findPostalService, layOutEnvelope, type PostalService } from "./envelope-layout.ts";
export { type EnvelopeInput, type EnvelopeSheetInput, envelopePdf, envelopeSheetPdf } from "./envelope-pdf.ts";
export { ENVELOPE_SIZES, type EnvelopeSize } from "./envelope-size.ts";
export { type LabelSheet, type LabelSheetInput, labelSheetPdf, listLabelPlaces } from "./label-sheet-pdf.ts";
