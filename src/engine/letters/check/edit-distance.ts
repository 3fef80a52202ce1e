/**
 * How many letters two words differ by: one changed, left out, put in, or two neighbours swapped (optimal string alignment).
 * Counts no further than `most`: what lies beyond is given as `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  const beyond = most + 1;
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most || Math.max(a.length, b.length) > LONGEST_WORD) return beyond;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let value = Math.min(changed, last[j]! + 1, row[j - 1]! + 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) value = Math.min(value, before[j - 2]! + 1);
      row.push(value);
      if (value < least) least = value;
    }
    if (least > most) return beyond;
    before = last;
    last = row;
  }
  return Math.min(last[b.length]!, beyond);
}

/** Longer words are not compared letter by letter. */
const LONGEST_WORD = 64;
