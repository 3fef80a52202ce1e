import type { FontSet, Voice } from "../fonts/index.ts";
import { breakLines, endWithEllipsis } from "./break-lines.ts";
import { orderLine, type SetLine } from "./order-line.ts";
import { createPiece, type Paragraph, type Piece, setParagraph } from "./paragraph.ts";

/** A text and the room for it, in points. `lines` are clean paragraphs; an empty one makes a gap. */
export interface TextRequest {
  readonly lines: readonly string[];
  readonly voice: Voice;
  readonly width: number;
  readonly height: number;
  /** The size to start from and the one below which a text is cut rather than made smaller. */
  readonly size: number;
  readonly floor: number;
  /** The height of a line as a multiple of the size. */
  readonly leading: number;
  /** Room between paragraphs as a multiple of the size. */
  readonly gap?: number;
  /** Lines that are lines on purpose, as in an address: rather smaller than wrapped, down to the floor. */
  readonly keepLines?: boolean;
}

/** A text set into its room: lines with the top of each, in points from the block's top. */
export interface TextBlock {
  readonly size: number;
  readonly lineHeight: number;
  readonly lines: readonly { readonly line: SetLine; readonly top: number }[];
  readonly height: number;
  readonly isCut: boolean;
}

const STEP = 0.5;
const ROUNDING = 1e-6;

/**
 * Sets a text at the largest size, from `size` down to `floor`, at which it fits its room with no word broken inside.
 * At the floor words may break, and what still does not fit is cut with an ellipsis.
 */
export function fitText(request: TextRequest, fonts: FontSet): TextBlock {
  const paragraphs = request.lines.map((line) => setParagraph(line, request.voice, fonts));
  for (let size = request.size; size > request.floor; size -= STEP) {
    const block = setAtSize(request, paragraphs, size, fonts);
    if (!block.isForced && !block.isCut) return block;
  }
  return setAtSize(request, paragraphs, request.floor, fonts);
}

interface LogicalLine {
  readonly pieces: readonly Piece[];
  readonly level: number;
  readonly top: number;
}

function setAtSize(
  request: TextRequest,
  paragraphs: readonly Paragraph[],
  size: number,
  fonts: FontSet,
): TextBlock & { readonly isForced: boolean } {
  const { voice, width, height, leading } = request;
  const lineHeight = size * leading;
  const { lines, isForced } = stackLines(request, paragraphs, size);
  const shown = lines.filter(({ top }) => top + lineHeight <= height + ROUNDING);
  const isCut = shown.length < lines.length;
  const last = shown.at(-1);
  if (isCut && last !== undefined) {
    const pieces = endWithEllipsis(last.pieces, ellipsis(voice, last.level, fonts), width / size);
    shown.splice(-1, 1, { ...last, pieces });
  }
  return {
    size,
    lineHeight,
    lines: shown.map(({ pieces, level, top }) => ({ line: orderLine(pieces, level), top })),
    height: last === undefined ? 0 : last.top + lineHeight,
    isCut,
    isForced,
  };
}

/** The lines of all paragraphs one below the other, up to the first that goes beyond the room. */
function stackLines(request: TextRequest, paragraphs: readonly Paragraph[], size: number) {
  const { width, height, leading, gap = 0, keepLines = false } = request;
  const lineHeight = size * leading;
  const limit = Math.floor(height / lineHeight) + 1;
  const lines: LogicalLine[] = [];
  let top = 0;
  let isForced = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (lines.length > 0 && top > height) break;
    if (index > 0) top += gap * size;
    const broken = breakLines(paragraph, width / size, limit);
    isForced ||= broken.isForced || (keepLines && broken.lines.length > 1);
    for (const pieces of broken.lines) {
      lines.push({ pieces, level: paragraph.level, top });
      top += lineHeight;
    }
  }
  return { lines, isForced };
}

function ellipsis(voice: Voice, level: number, fonts: FontSet): Piece {
  const face = fonts.find(voice, "…");
  if (face === undefined)
    throw new Error(`fit-text: no face for "…" in the voice ${voice}; it is loaded with every voice`);
  return createPiece("…", face, level, true);
}
