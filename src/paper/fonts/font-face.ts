import { create, type Font } from "fontkit";
import { Blob, ClusterLevel, Direction, Face, Buffer as ShapingBuffer, Font as ShapingFont, shape } from "harfbuzzjs";
import subsetFont from "subset-font";
import { type FontSlice, readSlice } from "./font-slices.ts";
import { createPrintFont, type PrintFont } from "./print-font.ts";

/** A glyph and where the pen goes, in units of the font; `text` is what it stands for when the page is read back. */
export interface ShapedGlyph {
  readonly id: number;
  readonly text: string;
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** One slice of a family at one weight, ready to shape text and to be embedded. */
export interface FontFace {
  readonly name: string;
  readonly unitsPerEm: number;
  has(codePoint: number): boolean;
  /** The glyphs in the order in which they are drawn, left to right. */
  shape(text: string, rightToLeft: boolean): readonly ShapedGlyph[];
  /** The font for one document. */
  print(rightToLeft: boolean): PrintFont;
}

const loading = new Map<string, Promise<FontFace>>();

/** Loads a slice at a weight. Each is read once and kept: it has some 20 to 200 kB. */
export function loadFace(slice: FontSlice, weight: number): Promise<FontFace> {
  const name = `${slice.family}-${slice.slice}-${weight}`;
  const known = loading.get(name) ?? createFace(name, slice, weight);
  loading.set(name, known);
  return known;
}

/** Pins the weight, since the library that embeds fonts cannot write one that varies. */
async function createFace(name: string, slice: FontSlice, weight: number): Promise<FontFace> {
  const options = { targetFormat: "truetype", keepAllGlyphs: true, variationAxes: { wght: weight } } as const;
  const bytes = await subsetFont(readSlice(slice), undefined, options);
  const font = create(Buffer.from(bytes)) as Font;
  const shaping = new ShapingFont(new Face(new Blob(bytes)));
  const shapeText = (text: string, rightToLeft: boolean) => shapeGlyphs(shaping, text, rightToLeft);
  return {
    name,
    unitsPerEm: font.unitsPerEm,
    has: (codePoint) => (shaping.nominalGlyph(codePoint) ?? 0) > 0,
    shape: shapeText,
    print: (rightToLeft) => createPrintFont(font, printName(name, rightToLeft), (text) => shapeText(text, rightToLeft)),
  };
}

/** The two directions of one face are two fonts of the document, which tells fonts apart by name. */
function printName(name: string, rightToLeft: boolean): string {
  return rightToLeft ? `${name}-rtl` : name;
}

function shapeGlyphs(font: ShapingFont, text: string, rightToLeft: boolean): readonly ShapedGlyph[] {
  const buffer = new ShapingBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(rightToLeft ? Direction.RTL : Direction.LTR);
  // Each character by itself where the script leaves it whole. Readers of a page take a letter of a text from right to
  // left together with its marks.
  if (!rightToLeft) buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
  shape(font, buffer);
  const glyphs = buffer.getGlyphInfosAndPositions().map((glyph) => ({
    id: glyph.codepoint,
    cluster: glyph.cluster,
    xAdvance: glyph.xAdvance ?? 0,
    yAdvance: glyph.yAdvance ?? 0,
    xOffset: glyph.xOffset ?? 0,
    yOffset: glyph.yOffset ?? 0,
  }));
  const texts = tellTexts(text, glyphs, rightToLeft);
  return glyphs.map(({ cluster, ...glyph }, index) => ({ ...glyph, text: texts.get(index) ?? UNTOLD }));
}

/** The text of a glyph that is only a part of a character: without any, readers take the glyph's number for one. */
export const UNTOLD = "\u200b";

interface ClusteredGlyph {
  readonly cluster: number;
  readonly xAdvance: number;
}

/**
 * The text that each glyph stands for, so that all together, as readers put them together, are the text: shared out
 * among the glyphs of a cluster where there is enough, else with the widest.
 */
function tellTexts(text: string, glyphs: readonly ClusteredGlyph[], rightToLeft: boolean): ReadonlyMap<number, string> {
  const members = Map.groupBy(glyphs.keys(), (index) => glyphs[index]?.cluster ?? 0);
  const starts = [...members.keys()].sort((a, b) => a - b);
  const texts = new Map<number, string>();
  for (const [order, start] of starts.entries()) {
    const characters = Array.from(text.slice(start, starts[order + 1]));
    const indices = members.get(start) ?? [];
    if (rightToLeft || characters.length < indices.length) {
      texts.set(findWidest(glyphs, indices), characters.join(""));
      continue;
    }
    for (const [position, index] of indices.entries()) {
      const isLast = position === indices.length - 1;
      texts.set(index, characters.slice(position, isLast ? undefined : position + 1).join(""));
    }
  }
  return texts;
}

function findWidest(glyphs: readonly ClusteredGlyph[], indices: readonly number[]): number {
  const width = (index: number) => glyphs[index]?.xAdvance ?? 0;
  return indices.reduce((widest, index) => (width(index) > width(widest) ? index : widest), indices[0] ?? 0);
}
