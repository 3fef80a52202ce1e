import type { Font } from "fontkit";
import type { ShapedGlyph } from "./font-face.ts";

/** A font as the PDF library takes it: it asks for the layout of a text and then for the glyphs that were used. */
export interface PrintFont {
  readonly postscriptName: string;
}

interface GlyphSubset {
  includeGlyph(glyph: number): number;
  readonly glyphs: number[];
}

/** Above every glyph that a font can have. */
const FIRST_KEY = 0x10000;

/**
 * Lays text out as shaped, and embeds a glyph once for each text that it stands for: in several scripts one glyph
 * serves several characters, and the page is to be read back as it was written.
 */
export function createPrintFont(
  font: Font,
  postscriptName: string,
  shapeText: (text: string) => readonly ShapedGlyph[],
): PrintFont {
  const keys = new Map<string, number>();
  const glyphsByKey: number[] = [];
  const keyOf = ({ id, text }: ShapedGlyph): number => {
    const known = keys.get(`${id}/${text}`);
    if (known !== undefined) return known;
    const key = FIRST_KEY + glyphsByKey.push(id) - 1;
    keys.set(`${id}/${text}`, key);
    return key;
  };
  return Object.create(font, {
    postscriptName: { value: postscriptName },
    layout: { value: (text: string) => toRun(font, shapeText(text), keyOf) },
    createSubset: { value: () => subsetByKey(font, glyphsByKey) },
  }) as PrintFont;
}

function toRun(font: Font, shaped: readonly ShapedGlyph[], keyOf: (glyph: ShapedGlyph) => number) {
  const positions = shaped.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
    xAdvance,
    yAdvance,
    xOffset,
    yOffset,
  }));
  return {
    glyphs: shaped.map((glyph) => ({
      id: keyOf(glyph),
      advanceWidth: font.getGlyph(glyph.id).advanceWidth,
      codePoints: Array.from(glyph.text, (character) => character.codePointAt(0)),
    })),
    positions,
    // Asked for after the positions were scaled.
    get advanceWidth() {
      return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    },
  };
}

function subsetByKey(font: Font, glyphsByKey: readonly number[]): GlyphSubset {
  const subset = font.createSubset() as unknown as GlyphSubset;
  const includeOnce = subset.includeGlyph.bind(subset);
  const placed = new Map<number, number>();
  subset.includeGlyph = (key) => {
    if (key < FIRST_KEY) return includeOnce(key);
    const place = placed.get(key) ?? subset.glyphs.push(glyphsByKey[key - FIRST_KEY] ?? 0) - 1;
    placed.set(key, place);
    return place;
  };
  return subset;
}
