import type { DecisionFact, Fact, Outcome, SentFact } from "../model/index.ts";
import type { Reading } from "./read-facts.ts";
import { firstSentAfter } from "./sent-index.ts";

const TELLING: ReadonlySet<string> = new Set(["offer", "rejection", "decision-status"]);
const OWN_OUTCOMES: ReadonlySet<Outcome> = new Set(["offer", "rejection", "position-closed"]);

/** An employer's decision about a candidate, and the message by which they were told of it. */
export interface OwnDecision {
  /** The latest that is the employer's to tell, while nothing reopened it. */
  readonly ownDecision: DecisionFact | undefined;
  /** The first message that tells it and arrived; undefined while they were not told. [EM7] */
  readonly toldBy: SentFact | undefined;
}

/** What an employer decided, by a reading of the case. */
export function readOwnDecision(reading: Pick<Reading, "facts" | "hasArrived">): OwnDecision {
  const ownDecision = latestOwnDecision(reading.facts);
  return { ownDecision, toldBy: ownDecision && firstSentAfter(ownDecision, reading, tellsDecision) };
}

function latestOwnDecision(facts: readonly Fact[]): DecisionFact | undefined {
  let latest: DecisionFact | undefined;
  for (const fact of facts) {
    if (fact.kind === "decision" && isOwnOutcome(fact.outcome)) latest = fact;
    else if (fact.kind === "reopened") latest = undefined;
  }
  return latest;
}

/** Whether a message is one by which a candidate is told of a decision. */
export function tellsDecision({ purpose }: Pick<SentFact, "purpose">): boolean {
  return TELLING.has(purpose);
}

/** Whether an outcome is the employer's to decide; every other one is the candidate's. */
export function isOwnOutcome(outcome: Outcome): boolean {
  return OWN_OUTCOMES.has(outcome);
}
