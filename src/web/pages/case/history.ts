import { visibleFactsJson } from "../../../app/index.ts";
import type { FactJson } from "../../../contract/index.ts";
import { describeFact, type Fact, type Instant } from "../../../engine/index.ts";
import type { OpenCase } from "../../desk/index.ts";

/** One thing that was recorded, in words. */
export interface HistoryEntry {
  readonly id: string;
  readonly at: Instant;
  readonly words: string;
  /** Where it was taken back: the fact that did it, which can be taken back in turn. */
  readonly takenBackBy: string | undefined;
  /** It lies ahead, as an interview that is agreed on. */
  readonly isAhead: boolean;
}

/** Everything that was recorded, the latest first, what was taken back included: nothing is ever lost. */
export function historyOf({ stored, parsed, plan }: OpenCase, now: Instant): readonly HistoryEntry[] {
  const theCase = parsed.case;
  const visible = new Set(visibleFactsJson(stored.facts, Number.MAX_SAFE_INTEGER).map(({ json }) => json.id));
  const takers = takersOf(stored.facts);
  return theCase.facts
    .filter(({ kind }) => kind !== "retracted")
    .map((fact) => ({
      id: fact.id,
      at: fact.at,
      words: describeFact(fact, theCase, plan.asOf),
      takenBackBy: visible.has(fact.id) ? undefined : takers.get(fact.id),
      isAhead: fact.at > now,
    }))
    .toSorted((a, b) => b.at - a.at);
}

/** For what was taken back, the retraction that holds: the last one that no later one took back. */
function takersOf(facts: readonly FactJson[]): ReadonlyMap<string, string> {
  const gone = new Set<string>();
  const takers = new Map<string, string>();
  for (const fact of facts.toReversed()) {
    if (fact.kind !== "retracted" || gone.has(fact.id)) continue;
    gone.add(fact.fact);
    if (!takers.has(fact.fact)) takers.set(fact.fact, fact.id);
  }
  return takers;
}

/** The words of some facts of a case, for those who touched them in the picture. */
export function factsOf(ids: readonly string[], { parsed }: OpenCase): readonly Fact[] {
  return parsed.case.facts.filter(({ id }) => ids.includes(id));
}
