import type { CaseHeader, FactJson } from "../contract/index.ts";
import { formatInstant, type Instant } from "../engine/index.ts";
import type { FactMarks, NewFact } from "./follow-facts.ts";
import type { CaseStore, StoredCase } from "./ports/index.ts";

/** What undoing comes to: the facts that are taken back, the facts that do it, and the header that comes back with them. */
export interface Undoing {
  readonly undone: readonly FactJson[];
  readonly retractions: readonly (NewFact & FactMarks)[];
  readonly header: CaseHeader | undefined;
}

/** The id of the case of which something was recorded last; undefined where nothing ever was. */
export async function findLastChangedCase(store: CaseStore): Promise<string | undefined> {
  const last = await store.lastSequence();
  return last === 0 ? undefined : (await store.changesSince(last - 1))[0]?.caseId;
}

/**
 * How the last thing recorded of a case is taken back, or the one that holds a fact of that id: everything that was recorded in the same
 * call. What was itself an undoing comes back. Undefined where there is no such thing.
 */
export function undoingOf(stored: StoredCase, now: Instant, factId?: string): Undoing | undefined {
  const facts = stored.facts as readonly (FactJson & FactMarks)[];
  const chosen = factId === undefined ? facts.at(-1) : facts.find((fact) => fact.id === factId);
  if (chosen === undefined) return undefined;
  const undone = facts.filter((fact) => groupOf(fact) === groupOf(chosen));
  const header = undone.find((fact) => fact["x-header-before"] !== undefined)?.["x-header-before"];
  const at = formatInstant(now, stored.header.calendar.timeZone);
  const marks: FactMarks = header === undefined ? {} : { "x-header-before": stored.header };
  const retractions = undone.map((fact) => ({ kind: "retracted" as const, at, fact: fact.id, ...marks }));
  return { undone, retractions, header };
}

function groupOf(fact: FactJson & FactMarks): string {
  return fact["x-with"] ?? fact.id;
}
