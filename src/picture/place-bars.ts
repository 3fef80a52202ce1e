import type { BarRow } from "./bar-rows.ts";
import type { Measures } from "./size.ts";
import { fitText, textWidth } from "./text-width.ts";
import type { TimeScale } from "./time-scale.ts";

/** Words beside a bar. */
export interface BarWords {
  readonly x: number;
  readonly anchor: "start" | "end";
  readonly name: string;
  readonly said: string;
}

/** A row with its place: thick from `x1` to `x2`, thin to `x3`; without an end cap where it runs off the field. */
export interface PlacedBar {
  readonly row: BarRow;
  readonly y: number;
  readonly x1: number;
  readonly x2: number;
  readonly x3: number;
  readonly hasCap: boolean;
  readonly bestX: number | null;
  readonly words: readonly BarWords[];
}

const LEAST_THICK = 4;

/** Rows whose window the field shows, one below the other, their words on the side that has room. */
export function placeBars(rows: readonly BarRow[], scale: TimeScale, measures: Measures): readonly PlacedBar[] {
  return rows.map((row, i) => placeBar(row, measures.barsTop + i * measures.barGap, scale, measures));
}

/** The rows to be shown, and how many are left to the list. */
export function chooseRows(
  rows: readonly BarRow[],
  scale: TimeScale,
  { mostBars }: Measures,
): { readonly shown: readonly BarRow[]; readonly left: number } {
  const visible = rows.filter(
    ({ window }) => scale.xOf(window.opens) < scale.right && scale.xOf(endOf(window)) > scale.left,
  );
  if (visible.length <= mostBars) return { shown: visible, left: 0 };
  const kept = new Set(byWeight(visible).slice(0, mostBars - 1));
  return { shown: visible.filter((row) => kept.has(row)), left: visible.length - kept.size };
}

function endOf({ due, closes }: BarRow["window"]): number {
  return closes ?? due;
}

const WEIGHT: Readonly<Record<BarRow["state"], number>> = {
  late: 0,
  open: 0,
  upcoming: 1,
  projected: 2,
  withheld: 2,
  done: 3,
  skipped: 3,
  expired: 4,
};

function byWeight(rows: readonly BarRow[]): readonly BarRow[] {
  return rows.toSorted((a, b) => WEIGHT[a.state] - WEIGHT[b.state]);
}

function placeBar(row: BarRow, y: number, scale: TimeScale, measures: Measures): PlacedBar {
  const { opens, best, due, closes } = row.window;
  const x1 = scale.xOf(opens);
  const x2 = Math.min(measures.right, Math.max(scale.xOf(due), x1 + LEAST_THICK));
  const x3 = row.state === "done" ? x2 : Math.max(x2, closes === null ? measures.right : scale.xOf(closes));
  const hasCap = row.state !== "done" && closes !== null && scale.covers(closes) && x3 > x2;
  const bestX = row.state === "done" || row.state === "expired" || measures.size === "phone" ? null : scale.xOf(best);
  return {
    row,
    y,
    x1,
    x2,
    x3,
    hasCap,
    bestX: bestX === null ? null : Math.min(bestX + 4, x2 - 2),
    words: wordsOf(row, { x1, x2, x3 }, measures),
  };
}

type Extent = Pick<PlacedBar, "x1" | "x2" | "x3">;

function wordsOf(row: BarRow, extent: Extent, measures: Measures): readonly BarWords[] {
  return measures.size === "phone" ? phoneWords(row, extent, measures) : desktopWords(row, extent, measures);
}

const NAME_SIZE = 12.5;
const PHONE_NAME_SIZE = 12;
/** With less room than this at either end the words stand on the thin part of the bar. */
const LEAST_ROOM = 150;
const LEAST_NAME = 90;
const DESKTOP_GAP = 12;

function desktopWords(row: BarRow, { x1, x2, x3 }: Extent, { width, right }: Measures): readonly BarWords[] {
  const roomRight = right - x3 - DESKTOP_GAP;
  const roomLeft = x1 - DESKTOP_GAP;
  const before = { x: x1 - DESKTOP_GAP, anchor: "end" } as const;
  const after = { x: x3 + DESKTOP_GAP, anchor: "start" } as const;
  const isAhead = row.state === "upcoming" || row.state === "projected";
  for (const said of [row.said, shortened(row)]) {
    const wanted = widthOf(row.name, said);
    if (isAhead && wanted <= roomLeft)
      return [{ ...before, name: row.name, said }, ...atEnd(row, after.x - 2, roomRight)];
    if (wanted <= roomRight) return [{ ...after, name: row.name, said }];
    if (wanted <= roomLeft) return [{ ...before, name: row.name, said }];
  }
  const room = Math.max(roomRight, roomLeft);
  if (room < LEAST_ROOM) return [{ ...after, x: x2 + DESKTOP_GAP, ...fitWords(row, width - x2 - 2 * DESKTOP_GAP) }];
  return [{ ...(roomRight >= roomLeft ? after : before), ...fitWords(row, room) }];
}

/** The one date that matters most. */
function shortened({ state, said }: BarRow): string {
  const parts = said.split(" · ");
  return (state === "late" ? parts.at(-1) : parts[0]) ?? said;
}

function atEnd(row: BarRow, x: number, room: number): readonly BarWords[] {
  if (row.saidAtEnd === undefined || textWidth(row.saidAtEnd, NAME_SIZE) > room) return [];
  return [{ x, anchor: "start", name: "", said: row.saidAtEnd }];
}

function widthOf(name: string, said: string): number {
  return textWidth(name, NAME_SIZE, true) + textWidth(`  ${said}`, NAME_SIZE);
}

/** The date that matters most is kept and the name is shortened, unless too little of it would be left. */
function fitWords(row: BarRow, room: number): Pick<BarWords, "name" | "said"> {
  const said = shortened(row);
  const roomForName = room - widthOf("", said);
  const wanted = textWidth(row.name, NAME_SIZE, true);
  if (Math.min(wanted, LEAST_NAME) > roomForName) return { name: fitText(row.name, room, NAME_SIZE, true), said: "" };
  return { name: fitText(row.name, roomForName, NAME_SIZE, true), said };
}

function phoneWords(row: BarRow, { x1, x3 }: Extent, { width }: Measures): readonly BarWords[] {
  const gap = 7;
  const roomRight = width - x3 - gap - 4;
  const roomLeft = x1 - gap - 4;
  const wanted = textWidth(row.shortName, PHONE_NAME_SIZE);
  const isRight = wanted <= roomRight || (wanted > roomLeft && roomRight >= roomLeft);
  const name = fitText(row.shortName, Math.max(isRight ? roomRight : roomLeft, 0), PHONE_NAME_SIZE);
  if (name === "") return [];
  return [isRight ? { x: x3 + gap, anchor: "start", name, said: "" } : { x: x1 - gap, anchor: "end", name, said: "" }];
}
