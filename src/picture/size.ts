import type { BarRow } from "./bar-rows.ts";

/** The three sizes that are drawn as SVG. */
export type PictureSize = "desktop" | "phone" | "spark";

/** The measures of a size, in pixels of a picture as wide as it was asked for. */
export interface Measures {
  readonly size: PictureSize;
  readonly width: number;
  readonly left: number;
  readonly right: number;
  /** Where rest days and uprights begin. */
  readonly top: number;
  /** Where closeness is 1 and 0. */
  readonly fieldTop: number;
  readonly fieldBottom: number;
  readonly barsTop: number;
  readonly barGap: number;
  readonly barHeight: number;
  readonly mostBars: number;
  readonly markRadius: number;
  readonly yOf: (closeness: number) => number;
  /** As many business days as it can show well. */
  readonly mostUnits: number;
}

const LEAST_WIDTH: Readonly<Record<PictureSize, number>> = { desktop: 720, phone: 280, spark: 60 };

type Fixed = Omit<Measures, "size" | "width" | "right" | "yOf" | "mostUnits">;

const DESKTOP: Fixed = {
  left: 64,
  top: 22,
  fieldTop: 92,
  fieldBottom: 284,
  barsTop: 339,
  barGap: 26,
  barHeight: 8,
  mostBars: 10,
  markRadius: 4,
};

const PHONE: Fixed = {
  left: 58,
  top: 22,
  fieldTop: 30,
  fieldBottom: 158,
  barsTop: 197,
  barGap: 24,
  barHeight: 7,
  mostBars: 8,
  markRadius: 3.4,
};

/** The measures of a size at a width; narrower than the size allows is as narrow as it allows. */
export function measuresOf(size: PictureSize, asked: number, height = 36): Measures {
  const width = Math.max(asked, LEAST_WIDTH[size]);
  const fixed = size === "desktop" ? DESKTOP : size === "phone" ? PHONE : sparkOf(height);
  const right = width - (size === "desktop" ? 8 : size === "phone" ? 10 : 0);
  const fieldHeight = fixed.fieldBottom - fixed.fieldTop;
  return {
    ...fixed,
    size,
    width,
    right,
    yOf: (closeness) => fixed.fieldBottom - closeness * fieldHeight,
    mostUnits: (right - fixed.left) / (size === "desktop" ? 16 : size === "phone" ? 6 : 3),
  };
}

function sparkOf(height: number): Fixed {
  return { ...PHONE, left: 0, top: 0, fieldTop: 0, fieldBottom: height, barsTop: height, barGap: 0, mostBars: 0 };
}

/** How high a picture with these rows is, without its legend; a line of words stands for those that are left out. */
export function heightOf(measures: Measures, rows: readonly BarRow[], rowsLeft: number): number {
  if (measures.size === "spark") return measures.fieldBottom;
  const below = measures.size === "desktop" ? 17 : 15;
  const count = rows.length + (rowsLeft > 0 ? 1 : 0);
  if (count === 0) return measures.fieldBottom + (measures.size === "desktop" ? 40 : 24);
  return measures.barsTop + (count - 1) * measures.barGap + below;
}
