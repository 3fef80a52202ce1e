import type { Fact, Instant } from "../model/index.ts";

/**
 * The facts that count at a moment, sorted by `at`, equal times in the file's order: without those that lie later
 * (interviews stay, they may lie ahead) and without those that a retraction in force names. [RF1] [RF2]
 */
export function visibleFacts(facts: readonly Fact[], asOf: Instant): readonly Fact[] {
  const known = facts.filter((fact) => fact.at <= asOf || fact.kind === "interview");
  const sorted = isSorted(known) ? known : known.sort((a, b) => a.at - b.at);
  const retracted = retractedIds(sorted);
  return retracted.size === 0 ? sorted : sorted.filter((fact) => !retracted.has(fact.id));
}

function isSorted(facts: readonly Fact[]): boolean {
  for (let i = 1; i < facts.length; i++) if (facts[i]!.at < facts[i - 1]!.at) return false;
  return true;
}

/**
 * A retraction that is itself retracted does not exist, so what it named exists again.
 * In a ring of retractions, which no order can settle, the one asked first stands.
 */
function retractedIds(facts: readonly Fact[]): ReadonlySet<string> {
  const retractorsOf = new Map<string, string[]>();
  for (const fact of facts) {
    if (fact.kind !== "retracted") continue;
    const retractors = retractorsOf.get(fact.fact);
    if (retractors) retractors.push(fact.id);
    else retractorsOf.set(fact.fact, [fact.id]);
  }
  const retracted = new Set<string>();
  if (retractorsOf.size > 0) settleRetractions(retractorsOf, retracted);
  return retracted;
}

/** Walks each chain of retractions to its end with a stack of its own: chains may be as long as the file. */
function settleRetractions(retractorsOf: ReadonlyMap<string, readonly string[]>, retracted: Set<string>): void {
  const settled = new Set<string>();
  const entered = new Set<string>();
  for (const id of retractorsOf.keys()) {
    const stack = [id];
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const retractors = retractorsOf.get(top) ?? [];
      const open = entered.has(top) ? [] : retractors.filter((other) => !settled.has(other) && !entered.has(other));
      entered.add(top);
      if (open.length > 0) {
        stack.push(...open);
        continue;
      }
      stack.pop();
      settled.add(top);
      if (retractors.some((other) => !retracted.has(other))) retracted.add(top);
    }
  }
}
