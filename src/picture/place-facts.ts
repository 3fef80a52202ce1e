import type { Measures } from "./size.ts";
import { fitText, textWidth, wrapText } from "./text-width.ts";
import type { TimeScale } from "./time-scale.ts";
import type { ToldFact } from "./told-facts.ts";

/** A fact with its place: the stem at `x`, words on one side of it. Without words only its stem is drawn. */
export interface PlacedFact {
  readonly id: string;
  readonly x: number;
  readonly at: number;
  readonly side: "left" | "right";
  readonly head: string;
  readonly lines: readonly string[];
}

/** Something that words must not cross. */
export interface Obstacle {
  readonly from: number;
  readonly to: number;
}

const SIZE = 12.5;
const GAP = 8;
/** Between words and what they must not cross. */
const CLEARANCE = 3;
const WIDEST = 150;
const MOST_LINES = 3;
/** A line of less than this says nothing. */
const NARROWEST = 56;

/**
 * Words beside the stems, on the right where nothing is crossed, else on the left, else as much of them as there is room
 * for. What ranks first is placed first; a fact that would stand in another's words is left to the list.
 */
export function placeFacts(
  facts: readonly ToldFact[],
  scale: TimeScale,
  measures: Measures,
  obstacles: readonly Obstacle[],
): readonly PlacedFact[] {
  const visible = facts.filter((fact) => scale.covers(fact.at)).toSorted((a, b) => a.rank - b.rank);
  const placed: PlacedFact[] = [];
  for (const fact of visible) {
    const x = scale.xOf(fact.at);
    const words = placed.map(extentOf);
    if (words.some(({ from, to }) => from < x && x < to)) continue;
    const stems = visible
      .filter((other) => other !== fact && other.rank <= fact.rank)
      .map((other) => scale.xOf(other.at));
    const around = [...obstacles, ...words, ...stems.map((stem) => ({ from: stem, to: stem }))];
    placed.push(placeFact(fact, x, around, measures.width));
  }
  return placed.toSorted((a, b) => a.at - b.at);
}

function extentOf(placed: PlacedFact): Obstacle {
  const width = widthOf(placed);
  const { x, side } = placed;
  if (width === 0) return { from: x, to: x };
  return side === "right" ? { from: x, to: x + GAP + width } : { from: x - GAP - width, to: x };
}

function placeFact(fact: ToldFact, x: number, obstacles: readonly Obstacle[], width: number): PlacedFact {
  const right = Math.min(width, ...obstacles.filter((one) => one.to >= x).map((one) => Math.max(one.from, x)));
  const left = Math.max(0, ...obstacles.filter((one) => one.from <= x).map((one) => Math.min(one.to, x)));
  const roomRight = right - x - GAP - CLEARANCE;
  const roomLeft = x - left - GAP - CLEARANCE;
  const side = sideOf(fact, roomRight, roomLeft);
  const room = Math.min(WIDEST, side === "right" ? roomRight : roomLeft);
  return { id: fact.id, x, at: fact.at, side, ...wordsWithin(fact, room) };
}

/** On the right where all of it, or at least its head, fits; else where there is more room. */
function sideOf(fact: ToldFact, roomRight: number, roomLeft: number): PlacedFact["side"] {
  const head = textWidth(fact.head, SIZE, true);
  const wanted = Math.max(head, ...fact.lines.map((line) => textWidth(line, SIZE)));
  if (roomRight >= wanted) return "right";
  if (roomLeft >= wanted) return "left";
  return roomRight >= Math.min(head, roomLeft) ? "right" : "left";
}

function wordsWithin(fact: ToldFact, room: number): Pick<PlacedFact, "head" | "lines"> {
  const head = fitText(fact.head, room, SIZE, true);
  if (room < NARROWEST && head !== fact.head) return { head: "", lines: [] };
  const own = fact.lines
    .map((line) => fitText(line, room, SIZE))
    .filter((line, i) => line.length > fact.lines[i]!.length / 2);
  const note =
    fact.note === undefined || room < NARROWEST ? [] : wrapText(fact.note, room, SIZE, MOST_LINES - own.length);
  return { head, lines: [...own, ...note] };
}

function widthOf({ head, lines }: PlacedFact): number {
  return Math.max(textWidth(head, SIZE, true), ...lines.map((line) => textWidth(line, SIZE)));
}
