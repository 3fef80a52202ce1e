import type { FactJson } from "../contract/index.ts";
import { type Fact, type Instant, parseInstant, visibleFacts } from "../engine/index.ts";

/** A fact as it is written, with its moment. */
export interface DatedFact {
  readonly json: FactJson;
  readonly at: Instant;
}

/**
 * The facts that count at a moment, by when they happened: without what was retracted, and without what lies ahead,
 * interviews aside. For who reads texts and not plans: nothing else of the facts is read.
 */
export function visibleFactsJson(facts: readonly FactJson[], now: Instant): readonly DatedFact[] {
  const byId = new Map(facts.map((json) => [json.id, json]));
  // Order and retraction are all that is asked of them, and need no more than this.
  const dated = facts.map(({ id, kind, at, ...rest }) => ({ ...rest, id, kind, at: parseInstant(at) }));
  return visibleFacts(dated as unknown as readonly Fact[], now).map(({ id, at }) => ({ json: byId.get(id)!, at }));
}
