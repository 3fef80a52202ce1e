import { describeFault, type HolidayLookup } from "../contract/index.ts";
import type { Fact, Instant } from "../engine/index.ts";
import { digestCase } from "./digest-case.ts";
import { planCase } from "./plan-case.ts";
import type { CaseSummary, StoredCase } from "./ports/index.ts";
import { readStoredCase } from "./stored-case.ts";
import { UnreadableCaseError } from "./unreadable-case-error.ts";

export interface SummariseCaseOptions {
  readonly holidays: HolidayLookup;
  readonly asOf: Instant;
  /** Of the program; see `CaseDigest`. */
  readonly version: string;
}

/**
 * What is derived from a stored case at a moment, a function of the log, the moment and the program alone.
 * It holds until the plan changes by time, or until a fact recorded ahead of its time comes true.
 * Throws `UnreadableCaseError` where today's rules cannot read the case.
 */
export function summariseCase(stored: StoredCase, { holidays, asOf, version }: SummariseCaseOptions): CaseSummary {
  const parsed = readStoredCase(stored, holidays, asOf);
  const planned = planCase(parsed, { now: asOf, clock: asOf });
  if (!planned.ok) {
    throw new UnreadableCaseError(planned.error.map((fault) => describeFault(fault, `case ${stored.id}`)).join("\n"));
  }
  const { plan } = planned.value;
  return {
    caseId: stored.id,
    sequence: stored.sequence,
    asOf,
    stance: plan.stance,
    headline: plan.headline,
    nextChangeAt: earlier(plan.nextChangeAt, nextFactAt(parsed.case.facts, asOf)),
    digest: JSON.stringify(digestCase({ parsed, plan, openedAt: stored.openedAt, version })),
  };
}

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

/** Interviews ahead are planned with already; other facts are ignored until their moment. */
function nextFactAt(facts: readonly Fact[], asOf: Instant): Instant | null {
  const ahead = facts.filter((fact) => fact.at > asOf && fact.kind !== "interview");
  return ahead.reduce<Instant | null>((first, fact) => earlier(first, fact.at), null);
}
