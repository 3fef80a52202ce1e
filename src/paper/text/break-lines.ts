import { splitClusters } from "../fonts/index.ts";
import { createPiece, type Paragraph, type Piece } from "./paragraph.ts";

/** The lines of a paragraph, each in logical order and without the space at its end. */
export interface BrokenLines {
  readonly lines: readonly (readonly Piece[])[];
  /** A word was wider than the line and had to be broken inside. */
  readonly isForced: boolean;
}

/** Breaks a paragraph into lines of at most `width` ems, filling each. Stops after `limit` lines. */
export function breakLines(paragraph: Paragraph, width: number, limit: number): BrokenLines {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let used = 0;
  let isForced = false;
  const close = () => {
    lines.push(dropEndSpace(line));
    line = [];
    used = 0;
  };
  for (const word of splitWords(paragraph.pieces)) {
    if (lines.length >= limit) break;
    const wide = visibleWidth(word);
    if (line.length > 0 && used + wide > width) close();
    const parts = wide > width ? splitWide(word, width, limit - lines.length) : [word];
    isForced ||= parts.length > 1;
    for (const [index, part] of parts.entries()) {
      if (index > 0) close();
      if (lines.length >= limit) break;
      if (line.length === 0 && part.every(({ isSpace }) => isSpace)) continue;
      line.push(...part);
      used += fullWidth(part);
    }
  }
  if (line.length > 0 && lines.length < limit) close();
  return { lines, isForced };
}

/** How wide pieces are together, in ems, without the space at their end. */
function visibleWidth(pieces: readonly Piece[]): number {
  return fullWidth(dropEndSpace(pieces));
}

/** Shortens a line until it has room for an ellipsis within `width` ems, and sets that. */
export function endWithEllipsis(line: readonly Piece[], ellipsis: Piece, width: number): readonly Piece[] {
  const clusters = line.flatMap((piece) => splitClusters(piece.text).map((text) => ({ piece, text })));
  while (clusters.length > 0) {
    const kept = dropEndSpace(joinClusters(clusters));
    if (fullWidth(kept) + ellipsis.width <= width) return [...kept, ellipsis];
    clusters.pop();
  }
  return [ellipsis];
}

function fullWidth(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.width, 0);
}

function dropEndSpace(pieces: readonly Piece[]): Piece[] {
  return pieces.slice(0, pieces.findLastIndex(({ isSpace }) => !isSpace) + 1);
}

function splitWords(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const words: Piece[][] = [];
  let word: Piece[] = [];
  for (const piece of pieces) {
    word.push(piece);
    if (!piece.mayEndLine) continue;
    words.push(word);
    word = [];
  }
  return word.length > 0 ? [...words, word] : words;
}

/** Cuts a word that is wider than a line between characters, so that each part fits; no more than `limit` parts. */
function splitWide(word: readonly Piece[], width: number, limit: number): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [];
  let part: Piece[] = [];
  for (const piece of word) {
    let text = "";
    for (const cluster of splitClusters(piece.text)) {
      if (parts.length >= limit) return parts;
      const longer = createPiece(text + cluster, piece.face, piece.level, false);
      if (text !== "" && fullWidth(part) + longer.width > width) {
        parts.push([...part, createPiece(text, piece.face, piece.level, true)]);
        part = [];
        text = cluster;
      } else if (text === "" && part.length > 0 && fullWidth(part) + longer.width > width) {
        parts.push(part);
        part = [];
        text = cluster;
      } else {
        text += cluster;
      }
    }
    part = [...part, createPiece(text, piece.face, piece.level, piece.mayEndLine)];
  }
  return part.length > 0 ? [...parts, part] : parts;
}

function joinClusters(clusters: readonly { readonly piece: Piece; readonly text: string }[]): Piece[] {
  const joined: { readonly piece: Piece; text: string }[] = [];
  for (const { piece, text } of clusters) {
    const last = joined.at(-1);
    if (last?.piece === piece) last.text += text;
    else joined.push({ piece, text });
  }
  return joined.map(({ piece, text }) =>
    piece.text === text ? piece : createPiece(text, piece.face, piece.level, piece.mayEndLine),
  );
}
