import { type FontFamily, guessHanStyle, orderFamilies, VOICE_WEIGHTS, type Voice } from "./font-catalogue.ts";
import { type FontFace, loadFace } from "./font-face.ts";
import { isInSlice, listSlices } from "./font-slices.ts";
import { splitClusters } from "./split-clusters.ts";

/** A text and the voice it will be set in. */
export interface VoicedText {
  readonly voice: Voice;
  readonly text: string;
}

/** The faces that some texts need, all loaded. */
export interface FontSet {
  /** The face for one cluster of a text given when the fonts were loaded; undefined where no font has it. */
  find(voice: Voice, cluster: string): FontFace | undefined;
  /** What has no glyph in any font and is printed as its number, each once, in the order met. */
  readonly missing: readonly string[];
}

/** Printed for what no font has: a visible number instead of an empty box. */
export function nameCodePoints(cluster: string): string {
  return Array.from(
    cluster,
    (character) => `[U+${codePoint(character).toString(16).toUpperCase().padStart(4, "0")}]`,
  ).join("");
}

const ALWAYS = `[]U+0123456789ABCDEF…- `;

/** Loads the faces that the texts need, and no others. `country` settles which Han forms a name in Han alone takes. */
export async function loadFonts(texts: readonly VoicedText[], country?: string): Promise<FontSet> {
  const found = new Map<string, FontFace>();
  const missing = new Set<string>();
  const voices = [...new Set(texts.map(({ voice }) => voice))].sort();
  for (const { voice, text } of [...voices.map((voice) => ({ voice, text: ALWAYS })), ...texts]) {
    const families = orderFamilies(voice, guessHanStyle(text, country));
    for (const cluster of splitClusters(text)) {
      const key = `${voice}/${cluster}`;
      if (found.has(key) || missing.has(cluster)) continue;
      const face = await searchFamilies(families, cluster, voice);
      if (face === undefined) missing.add(cluster);
      else found.set(key, face);
    }
  }
  return { find: (voice, cluster) => found.get(`${voice}/${cluster}`), missing: [...missing] };
}

async function searchFamilies(
  families: readonly FontFamily[],
  cluster: string,
  voice: Voice,
): Promise<FontFace | undefined> {
  const needed = Array.from(cluster)
    .filter((character) => !IGNORABLE.test(character))
    .map(codePoint);
  const [first = 0x20] = needed;
  for (const { id, covers } of families) {
    if (!covers.test(cluster)) continue;
    for (const slice of listSlices(id)) {
      if (!isInSlice(slice, first)) continue;
      const face = await loadFace(slice, VOICE_WEIGHTS[voice]);
      if (needed.every((each) => face.has(each))) return face;
    }
  }
  return undefined;
}

/** Joiners and selectors steer the shaping; a font need not have a glyph for them. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
