import { isRightToLeft, type Piece } from "./paragraph.ts";

/** A piece at its place in a line, in ems from the line's left end. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly left: number;
}

/** A line in the order in which it is seen. */
export interface SetLine {
  readonly pieces: readonly PlacedPiece[];
  readonly width: number;
  readonly isRightToLeft: boolean;
}

/** Puts the pieces of a line in the order in which they are seen (UAX 9, rule L2). */
export function orderLine(logical: readonly Piece[], paragraphLevel: number): SetLine {
  const levels = logical.map(({ level }) => level);
  let ordered = [...logical];
  for (let level = Math.max(0, ...levels); level > 0; level -= 1) ordered = reverseRuns(ordered, level);
  let left = 0;
  const pieces = ordered.map((piece) => {
    const placed = { piece, left };
    left += piece.width;
    return placed;
  });
  return { pieces, width: left, isRightToLeft: isRightToLeft(paragraphLevel) };
}

/** Reverses each run of pieces at this level or above. */
function reverseRuns(pieces: readonly Piece[], level: number): Piece[] {
  const turned: Piece[] = [];
  let run: Piece[] = [];
  for (const piece of pieces) {
    if (piece.level >= level) run.unshift(piece);
    else {
      turned.push(...run, piece);
      run = [];
    }
  }
  return [...turned, ...run];
}
