/** Something with a code and the names people call it by. */
export interface Candidate {
  readonly code: string;
  readonly names: readonly string[];
}

const MOST_MATCHES = 5;
/** Longer texts are no mistyped names; comparing them would only cost time. */
const LONGEST_TEXT = 60;

/** Up to five candidates that a text may mean, the likeliest first; only those of the best kind of likeness are named. */
export function rankNear<T extends Candidate>(text: string, candidates: readonly T[]): T[] {
  const wanted = fold(text.slice(0, LONGEST_TEXT));
  if (wanted === "") return [];
  const ranked = candidates.map((candidate) => ({ candidate, distance: distanceTo(wanted, candidate) }));
  const best = Math.min(...ranked.map(({ distance }) => distance));
  if (best === Number.POSITIVE_INFINITY) return [];
  return ranked
    .filter(({ distance }) => distance === best)
    .slice(0, MOST_MATCHES)
    .map(({ candidate }) => candidate);
}

/** 0 the same but for case and accents, 1 to 2 the beginning or a part of a name, 3 and up by how many letters differ. */
function distanceTo(wanted: string, { code, names }: Candidate): number {
  const foldedCode = fold(code);
  const folded = names.map(fold);
  if (foldedCode === wanted || folded.includes(wanted)) return 0;
  if (wanted.length >= 3 && folded.some((name) => name.startsWith(wanted))) return 1;
  if (wanted.length >= 4 && folded.some((name) => name.includes(wanted) || wanted.includes(name))) return 2;
  const bySpelling = Math.min(...folded.map((name) => countEdits(wanted, name)));
  if (wanted.length >= 4 && bySpelling <= Math.floor(wanted.length / 3)) return 2 + bySpelling;
  return wanted.length <= 3 && countEdits(wanted, foldedCode) === 1 ? 10 : Number.POSITIVE_INFINITY;
}

/** Small letters without accents, digits, and nothing else. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** How many letters have to be put in, left out, replaced or swapped with their neighbour. */
function countEdits(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > one.length) return one.length + other.length;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const cheapest = Math.min(
        (above[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (above[column - 1] as number) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(swapped ? Math.min(cheapest, (before[column - 2] as number) + 1) : cheapest);
    }
    before = above;
    above = current;
  }
  return above[other.length] as number;
}
