import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Mutant } from "./make-mutants.ts";
import type { Tried } from "./try-mutants.ts";

/** The last run over a place, which the next may begin from. */
export function loadOutcomes(path: string): readonly Tried[] {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as readonly Tried[]) : [];
}

export function saveOutcomes(path: string, tried: readonly Tried[]): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(tried));
}

/** What a mutant is known by from one run to the next, as long as its file stays as it is. */
export function keyOf({ file, line, column, original, replacement }: Mutant): string {
  return JSON.stringify([file, line, column, original, replacement]);
}

/** What is known now: the new outcomes, and the kept ones of mutants that there still are. */
export function mergeOutcomes(
  kept: readonly Tried[],
  tried: readonly Tried[],
  mutants: readonly Mutant[],
): readonly Tried[] {
  const outcomes = new Map([...kept, ...tried].map(({ mutant, outcome }) => [keyOf(mutant), outcome]));
  return mutants.flatMap((mutant) => {
    const outcome = outcomes.get(keyOf(mutant));
    return outcome === undefined ? [] : [{ mutant, outcome }];
  });
}

export function isDead({ outcome }: Tried): boolean {
  return outcome.kind === "killed" || outcome.kind === "endless";
}
