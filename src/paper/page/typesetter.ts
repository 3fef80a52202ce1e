import { loadFonts, type VoicedText } from "../fonts/index.ts";
import { fitText, type TextBlock, type TextRequest } from "../text/index.ts";

/** Sets texts with fonts that are loaded, and remembers what it could not print as given. */
export interface Typesetter {
  /** `place` names the input that the text comes from, for the report of what was cut. */
  set(place: string, request: TextRequest): TextBlock;
  /** Notes that something of the input was left out. */
  leaveOut(place: string): void;
  readonly missing: readonly string[];
  readonly shortened: readonly string[];
}

/** A typesetter for these texts; only they can be set. */
export async function createTypesetter(texts: readonly VoicedText[], country?: string): Promise<Typesetter> {
  const fonts = await loadFonts(texts, country);
  const shortened: string[] = [];
  const leaveOut = (place: string) => {
    if (!shortened.includes(place)) shortened.push(place);
  };
  return {
    set(place, request) {
      const block = fitText(request, fonts);
      if (block.isCut) leaveOut(place);
      return block;
    },
    leaveOut,
    missing: fonts.missing,
    shortened,
  };
}
