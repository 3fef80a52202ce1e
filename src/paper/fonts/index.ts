export type { Voice } from "./font-catalogue.ts";
export type { FontFace, ShapedGlyph } from "./font-face.ts";
export { type FontSet, loadFonts, nameCodePoints, type VoicedText } from "./font-set.ts";
export type { PrintFont } from "./print-font.ts";
export { splitClusters } from "./split-clusters.ts";
