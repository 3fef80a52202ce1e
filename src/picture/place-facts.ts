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

/** Words beside the stems, on the right where nothing is crossed, else on the left, else as much of them as there is room for. */
export function placeFacts(
  facts: readonly ToldFact[],
  scale: TimeScale,
  measures: Measures,
  obstacles: readonly Obstacle[],
): readonly PlacedFact[] {
  const visible = facts.filter((fact) => scale.covers(fact.at));
  const stems = visible.map((fact) => scale.xOf(fact.at));
  const taken: Obstacle[] = [...obstacles];
  return visible.map((fact, i) => {
    const x = stems[i]!;
    const others = stems.filter((_, j) => j !== i).map((stem) => ({ from: stem, to: stem }));
    const placed = placeFact(fact, x, [...taken, ...others], measures.width);
    const width = widthOf(placed);
    if (width > 0)
      taken.push(placed.side === "right" ? { from: x, to: x + GAP + width } : { from: x - GAP - width, to: x });
    return placed;
  });
}

function placeFact(fact: ToldFact, x: number, obstacles: readonly Obstacle[], width: number): PlacedFact {
  const right =
    Math.min(width, ...obstacles.filter((one) => one.to >= x).map((one) => Math.max(one.from, x))) -
    x -
    GAP -
    CLEARANCE;
  const left =
    x - Math.max(0, ...obstacles.filter((one) => one.from <= x).map((one) => Math.min(one.to, x))) - GAP - CLEARANCE;
  const wanted = Math.min(WIDEST, naturalWidth(fact));
  const head = textWidth(fact.head, SIZE, true);
  const side =
    right >= wanted || (right >= head && right >= left) || (left < wanted && right >= left) ? "right" : "left";
  const room = Math.min(WIDEST, side === "right" ? right : left);
  return { id: fact.id, x, at: fact.at, side, ...wordsWithin(fact, room) };
}

function naturalWidth({ head, lines }: ToldFact): number {
  return Math.max(textWidth(head, SIZE, true), ...lines.map((line) => textWidth(line, SIZE)));
}

function wordsWithin(fact: ToldFact, room: number): Pick<PlacedFact, "head" | "lines"> {
  if (room < NARROWEST) return { head: "", lines: [] };
  const lines = fact.lines.flatMap((line) => wrapText(line, room, SIZE, MOST_LINES));
  return { head: fitText(fact.head, room, SIZE, true), lines: lines.slice(0, MOST_LINES) };
}

function widthOf({ head, lines }: PlacedFact): number {
  return Math.max(textWidth(head, SIZE, true), ...lines.map((line) => textWidth(line, SIZE)));
}
