export type { Voice } from "./font-catalogue.ts";
export { type FontFace, type ShapedGlyph, UNTOLD } from "./font-face.ts";
export { type FontSet, loadFonts, nameCodePoints, type VoicedText } from "./font-set.ts";
export { splitClusters } from "./split-clusters.ts";
