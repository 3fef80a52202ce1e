const LONGEST = 64;

/** After so many faults nobody needs another suggestion, and looking for a million of them would take minutes. */
const MOST_SUGGESTED = 100;

/** How many names are looked through, for the same reason. */
const MOST_NAMES = 1_000;

/**
 * The names most like one that is not among them, nearest first, at most three; none where nothing is near.
 * Near is: a third of the letters may be added, left out, swapped or mistaken, in any case.
 */
export function findNear(name: string, names: Iterable<string>): readonly string[] {
  if (name.length === 0 || name.length > LONGEST) return [];
  const allowed = Math.max(1, Math.floor(name.length / 3));
  const near: { readonly name: string; readonly distance: number }[] = [];
  let looked = 0;
  for (const candidate of names) {
    looked += 1;
    if (looked > MOST_NAMES) break;
    if (Math.abs(candidate.length - name.length) > allowed) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance <= allowed) near.push({ name: candidate, distance });
  }
  near.sort((a, b) => a.distance - b.distance);
  return near.slice(0, 3).map((entry) => entry.name);
}

/** ` (did you mean "company"?)`, to stand behind what was expected; nothing where no name is near. */
export function suggest(near: readonly string[]): string {
  return near.length === 0 ? "" : ` (did you mean ${near.map((name) => `"${name}"`).join(" or ")}?)`;
}

/** The same, but nothing where so many faults came before that it no longer helps; `find` is not asked then. */
export function suggestWhileFew(faultsBefore: number, find: () => readonly string[]): string {
  return faultsBefore < MOST_SUGGESTED ? suggest(find()) : "";
}

/** How many letters have to be added, left out, replaced or swapped with their neighbour (optimal string alignment). */
function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let line = 1; line <= from.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[line - 1] === to[column - 1];
      let cost = Math.min(row[column]! + 1, next[column - 1]! + 1, row[column - 1]! + (same ? 0 : 1));
      const swapped = line > 1 && column > 1 && from[line - 1] === to[column - 2] && from[line - 2] === to[column - 1];
      if (swapped) cost = Math.min(cost, before[column - 2]! + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[to.length]!;
}
