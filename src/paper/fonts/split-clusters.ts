const CLUSTERS = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The characters of a text as people count them: a letter with its marks is one. */
export function splitClusters(text: string): readonly string[] {
  return Array.from(CLUSTERS.segment(text), ({ segment }) => segment);
}
