import { type Fault, faultAt, placeOfIndex, placeOfKey } from "../fault.ts";

/** How deep the objects and lists of one value may lie in one another. */
export const DEEPEST = 64;

/** Whether a value that is kept and not read can be kept: well-formed texts, not too deep. */
export function isFree(key: string, value: unknown): boolean {
  const faults: Fault[] = [];
  explainFree(key, value, "", faults);
  return faults.length === 0;
}

/** The faults of a key beginning with `x-` and of all that lies below it. */
export function explainFree(key: string, value: unknown, place: string, faults: Fault[]): void {
  if (!key.isWellFormed()) faults.push(faultAt(place, "a key without lone surrogates", key));
  explainBelow(value, place, DEEPEST, faults);
}

function explainBelow(value: unknown, place: string, depth: number, faults: Fault[]): void {
  if (typeof value === "string" && !value.isWellFormed()) {
    faults.push(faultAt(place, "a text without lone surrogates", value));
  }
  if (typeof value !== "object" || value === null) return;
  if (depth === 0) {
    faults.push({ place, expected: `at most ${DEEPEST} levels of nesting` });
    return;
  }
  if (Array.isArray(value)) {
    value.forEach((entry, index) => {
      explainBelow(entry, placeOfIndex(place, index), depth - 1, faults);
    });
    return;
  }
  for (const key in value) {
    explainFreeKey(value as Readonly<Record<string, unknown>>, key, place, depth, faults);
  }
}

function explainFreeKey(
  value: Readonly<Record<string, unknown>>,
  key: string,
  place: string,
  depth: number,
  faults: Fault[],
): void {
  const below = placeOfKey(place, key);
  if (!key.isWellFormed()) faults.push(faultAt(below, "a key without lone surrogates", key));
  explainBelow(value[key], below, depth - 1, faults);
}
