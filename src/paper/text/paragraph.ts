import bidiFactory, { type Bidi } from "bidi-js";
import LineBreaker from "linebreak";
import { type FontFace, type FontSet, nameCodePoints, splitClusters, UNTOLD, type Voice } from "../fonts/index.ts";

/** A stretch of text that is shaped in one go: one face, one direction, no place inside where a line may end. */
export interface Piece {
  readonly text: string;
  readonly face: FontFace;
  /** As in the Unicode bidirectional algorithm: odd is right to left. */
  readonly level: number;
  /** In ems: times the size gives points. */
  readonly width: number;
  readonly isSpace: boolean;
  readonly mayEndLine: boolean;
  /** Some of its glyphs are parts of a character: readers of the page need to be told the text. */
  readonly isComposed: boolean;
}

/** A paragraph in its logical order. */
export interface Paragraph {
  readonly level: number;
  readonly pieces: readonly Piece[];
}

// The package is CommonJS, but its types describe a module.
const bidi = (bidiFactory as unknown as () => Bidi)();
const WORDS = new Intl.Segmenter("th", { granularity: "word" });
/** Scripts written without spaces, whose words only a dictionary tells. */
const UNSPACED = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

const SPACE = 0x20;

/** Takes a clean text apart into pieces. What no font has is replaced by its number. */
export function setParagraph(text: string, voice: Voice, fonts: FontSet): Paragraph {
  const printed = splitClusters(text)
    .map((cluster) => (fonts.find(voice, cluster) === undefined ? nameCodePoints(cluster) : cluster))
    .join("");
  const { levels, paragraphs } = bidi.getEmbeddingLevels(printed, "auto");
  const breaks = findBreaks(printed);
  const pieces: Piece[] = [];
  let start = 0;
  let end = 0;
  let face: FontFace | undefined;
  const close = () => {
    if (face !== undefined && end > start) {
      pieces.push(createPiece(printed.slice(start, end), face, levels[start] ?? 0, breaks.has(end)));
    }
    start = end;
  };
  for (const cluster of splitClusters(printed)) {
    // A space stands in the face before it, so that no font is embedded for spaces alone.
    const next = isSpace(cluster) && face?.has(SPACE) === true ? face : fonts.find(voice, cluster);
    const isNew = next !== face || levels[end] !== levels[start] || isSpace(cluster) !== isSpace(printed.charAt(start));
    if (isNew || breaks.has(end)) close();
    face = next;
    end += cluster.length;
  }
  close();
  return { level: paragraphs[0]?.level ?? 0, pieces };
}

/** A piece shaped and measured. */
export function createPiece(text: string, face: FontFace, level: number, mayEndLine: boolean): Piece {
  const glyphs = face.shape(text, isRightToLeft(level));
  const advance = glyphs.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  const isComposed = glyphs.some((glyph) => glyph.text === UNTOLD);
  return { text, face, level, width: advance / face.unitsPerEm, isSpace: isSpace(text), mayEndLine, isComposed };
}

/** Whether text at a level runs from right to left. */
export function isRightToLeft(level: number): boolean {
  return level % 2 === 1;
}

/** The ends of lines that Unicode allows (UAX 14), and the words of scripts without spaces. */
function findBreaks(text: string): ReadonlySet<number> {
  const breaks = new Set<number>();
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) breaks.add(next.position);
  if (UNSPACED.test(text)) {
    for (const { index } of WORDS.segment(text)) {
      if (UNSPACED.test(text.charAt(index - 1)) && UNSPACED.test(text.charAt(index))) breaks.add(index);
    }
  }
  return breaks;
}

/** Whether nothing of a text is seen. */
function isSpace(text: string): boolean {
  return /^[\s\p{Default_Ignorable_Code_Point}]+$/u.test(text);
}
