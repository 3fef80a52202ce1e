/** All measures of paper are points: 72 to an inch. */
export interface PaperSize {
  readonly width: number;
  readonly height: number;
}

/** A box on a page, in points from the page's top left corner. */
export interface Rectangle extends PaperSize {
  readonly x: number;
  readonly y: number;
}

/** Inches as points. */
export function inches(count: number): number {
  return count * 72;
}

/** Millimetres as points. */
export function millimetres(count: number): number {
  return (count * 72) / 25.4;
}

/** A sheet for an office printer: `a4`, or `letter` where North America prints. */
export type Sheet = "a4" | "letter";

/** Sheets upright, in points. */
export const SHEET_SIZES: Readonly<Record<Sheet, PaperSize>> = {
  a4: { width: millimetres(210), height: millimetres(297) },
  letter: { width: inches(8.5), height: inches(11) },
};

/** Whether one box lies within another, edges included, to a thousandth of a point. */
export function isWithin(inner: Rectangle, outer: Rectangle): boolean {
  const slack = 0.001;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}
