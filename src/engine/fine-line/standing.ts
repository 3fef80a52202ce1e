import type { Fact, Instant, InterviewFact, Plan, SentFact, Step } from "../model/index.ts";
import { visibleFacts } from "../reading/index.ts";

/** What the line asks of a step. */
export type LineStep = Pick<Step, "id" | "action" | "state" | "window"> & { readonly settledBy?: string | undefined };

/** What the line has to know of a case at a moment. */
export interface Standing {
  readonly steps: readonly LineStep[];
  readonly attempts: Plan["attempts"];
  /** The id of the fact that gave the reset of the round; null before the first interview has happened. */
  readonly reset: string | null;
  /** With the attempts used up: when it is, was or will be time to move on; null where nothing is reckoned. */
  readonly movingOnAt: Instant | null;
}

/**
 * The case planned anew: given facts (some of the case's own, and supposed `done` ones), as of a moment.
 * Facts later than the moment are ignored, as in every plan.
 */
export type FineLineHistory = (facts: readonly Fact[], asOf: Instant) => Standing;

/** The one check-in that is neither projected nor settled; a withheld one counts. */
export function findCheckIn(standing: Standing): LineStep | undefined {
  return standing.steps.find((step) => step.action === "check-in" && !SETTLED_OR_LATER.has(step.state));
}

const SETTLED_OR_LATER: ReadonlySet<string> = new Set(["projected", "done", "skipped"]);

/** A case's facts with what was known only afterwards taken into account. */
export interface KnownFacts {
  /** By time, those of one moment in the case's order: no retracted ones, and none later than `asOf` but interviews. */
  readonly facts: readonly Fact[];
  /** For a message that came back, by its id: when that was known. */
  readonly bouncedAt: ReadonlyMap<string, Instant>;
}

/** The facts that stand at `asOf`, by time. */
export function knownFacts(facts: readonly Fact[], asOf: Instant): KnownFacts {
  const standing = visibleFacts(facts, asOf).filter((fact) => fact.kind !== "retracted");
  return { facts: standing, bouncedAt: bounces(standing) };
}

function bounces(facts: readonly Fact[]): ReadonlyMap<string, Instant> {
  const bouncedAt = new Map<string, Instant>();
  for (const fact of facts) {
    if (fact.kind !== "received" || fact.says !== "bounce" || fact.ref === undefined) continue;
    if (!bouncedAt.has(fact.ref)) bouncedAt.set(fact.ref, fact.at);
  }
  return bouncedAt;
}

/** The facts the plan of a moment is made from: interviews ahead and messages that will have come back are left aside. */
export function factsAsOf(known: KnownFacts, at: Instant): readonly Fact[] {
  return known.facts.filter((fact) => {
    if (fact.kind === "interview") return fact.end <= at;
    if (fact.kind === "sent") return (known.bouncedAt.get(fact.id) ?? at) <= at;
    return true;
  });
}

/** The messages of mine that arrived, by time. */
export function arrivedMessages(known: KnownFacts): readonly SentFact[] {
  return known.facts.filter((fact) => fact.kind === "sent").filter((fact) => !known.bouncedAt.has(fact.id));
}

/** The interviews of the case, happened or ahead. */
export function interviewsOf(known: KnownFacts): readonly InterviewFact[] {
  return known.facts.filter((fact) => fact.kind === "interview");
}
