import { readFileSync } from "node:fs";

/** One file of a family: the packages cut a family into slices by ranges of characters. */
export interface FontSlice {
  readonly family: string;
  readonly slice: string;
  readonly ranges: readonly (readonly [number, number])[];
}

const bySliceOrder = new Map<string, readonly FontSlice[]>();

/** The slices of a family, with the ranges of characters that each is said to hold. Read once. */
export function listSlices(family: string): readonly FontSlice[] {
  const known = bySliceOrder.get(family);
  if (known !== undefined) return known;
  const text = readFileSync(locate(`@fontsource-variable/${family}/unicode.json`), "utf8");
  const slices = Object.entries(JSON.parse(text) as Record<string, string>).map(([key, ranges]) => ({
    family,
    slice: key.replace(/[[\]]/g, ""),
    ranges: ranges.split(",").map(parseRange),
  }));
  bySliceOrder.set(family, slices);
  return slices;
}

/** Whether a slice is said to hold the character. */
export function isInSlice(slice: FontSlice, codePoint: number): boolean {
  return slice.ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** The file of a slice as it is in its package: WOFF2 with a wght axis. */
export function readSlice({ family, slice }: FontSlice): Uint8Array {
  return readFileSync(locate(`@fontsource-variable/${family}/files/${family}-${slice}-wght-normal.woff2`));
}

function locate(specifier: string): URL {
  return new URL(import.meta.resolve(specifier));
}

/** `U+0460-052F` or `U+20B4`. */
function parseRange(range: string): readonly [number, number] {
  const [first = "", last = first] = range.trim().slice(2).split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
